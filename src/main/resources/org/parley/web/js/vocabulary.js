/** Completion in the editor from the vocabulary of this very store: classes, properties, values, event types. */

import { PREFIXES } from './terms.js';
import { select } from './sparql.js';

const BORROWED = ['rdf:type', 'rdf:subject', 'rdf:predicate', 'rdf:object', 'rdfs:label', 'rdfs:comment', 'skos:prefLabel', 'skos:altLabel',
  'skos:exactMatch', 'skos:closeMatch', 'skos:broader', 'skos:notation', 'nif:referenceContext', 'nif:beginIndex', 'nif:endIndex', 'nif:anchorOf',
  'nif:isString', 'nif:sentence', 'schema:headline', 'schema:publisher', 'schema:datePublished', 'schema:url', 'schema:inLanguage', 'dct:date',
  'dct:identifier', 'geo:hasGeometry', 'geo:asWKT', 'qb:dataSet', 'prov:used', 'prov:wasAssociatedWith', 'text:query', 'xsd:date'];

let known;

/** All terms a query can use, as prefixed names. */
export async function terms() {
  known = known || select(`
    SELECT DISTINCT ?term WHERE {
      { ?term rdfs:isDefinedBy <https://w3id.org/parley/ontology> } UNION { ?term a parley:EventType }
    } LIMIT 500`).then((rows) => [...rows.map((row) => short(row.term)), ...BORROWED].filter(Boolean).sort());
  return known;
}

/** What the editor asks: only where a prefixed name may stand. */
export function completer() {
  return {
    name: 'parley',
    bulk: true,
    autoShow: true,
    persistenceId: null,
    isValidCompletionPosition: (editor) => /^[a-z]+:?[\w-]*$/i.test(editor.getCompleteToken().string.trim())
      && editor.getCompleteToken().state.queryType !== null && editor.getCompleteToken().type !== 'keyword',
    get: terms,
    preProcessToken: (editor, token) => ({ ...token, autocompletionString: token.string }),
    postProcessSuggestion: (editor, token, suggestion) => suggestion,
  };
}

function short(iri) {
  const found = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace) && iri.length > namespace.length);
  return found && `${found[0]}:${iri.slice(found[1].length)}`;
}
