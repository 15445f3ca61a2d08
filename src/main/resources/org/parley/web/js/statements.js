/** Statements with all the articles that carry them: the query, and its rows gathered into one object for each statement. */

import { select } from './sparql.js';
import { endOfTime } from './days.js';
import { conditions } from './filters.js';
import { local, ref } from './terms.js';

/** Most statements that one view shows, and most that one download holds. */
export const SHOWN = 200;
export const SAVED = 5000;
/** Filters that leave few, or few of any one day. */
const NARROW = ['event', 'on', 'article', 'text', 'from', 'to', 'speaker', 'side', 'addressee', 'target', 'with', 'outlet'];
const WINDOW = 4000;

/** A row for each statement, speaker and wording, of the statements that `filters` choose. */
export function statementsQuery(filters, limit, order = 'new', within = null) {
  const sort = { new: 'DESC(?day) ?statement', old: '?day ?statement' }[order] || 'DESC(?day) ?statement';
  return details(`{
      SELECT DISTINCT ?statement ?day WHERE {
        ${conditions(filters, within).join('\n        ')}
      }
      ORDER BY ${sort}
      LIMIT ${limit}
    }`, sort);
}

/** The same for statements known by their IRIs. */
export function theseQuery(iris) {
  return details(`VALUES ?statement { ${iris.map(ref).join(' ')} }
    OPTIONAL { ?statement parley:saidOn ?day }`, 'DESC(?day) ?statement');
}

function details(which, sort) {
  return `
  SELECT ?statement ?day ?basis ?speaker ?speakerName ?wikidata ?candidate ?act ?stance ?quoteType ?confidence
    ?onBehalfOf ?onBehalfOfName ?addressee ?addresseeName ?target ?targetName ?relayedBy ?relayedByName ?venue
    ?article ?publisher ?published ?headline ?file ?describedAs ?cue ?words ?begin ?end ?wordingType ?creditedTo ?creditedName
  WHERE {
    ${which}
    ?statement parley:speaker ?speaker ; parley:act ?act ; parley:stance ?stance ; parley:quoteType ?quoteType ;
      parley:confidence ?confidence ; parley:evidence ?wording .
    ?speaker skos:prefLabel ?speakerName .
    ?wording nif:referenceContext ?article ; parley:words ?words ; nif:beginIndex ?begin ; nif:endIndex ?end .
    OPTIONAL { ?article parley:file ?file }
    OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?published }
    OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?wording parley:describedAs ?describedAs }
    OPTIONAL { ?wording parley:cue ?cue }
    OPTIONAL { ?wording parley:quoteType ?wordingType }
    OPTIONAL { ?wording parley:creditedTo ?creditedTo . ?creditedTo skos:prefLabel ?creditedName }
    OPTIONAL { ?statement parley:saidOnBasis ?basis }
    OPTIONAL { ?speaker skos:exactMatch ?wikidata }
    OPTIONAL { ?speaker skos:closeMatch ?candidate }
    OPTIONAL { ?statement parley:onBehalfOf ?onBehalfOf . ?onBehalfOf skos:prefLabel ?onBehalfOfName }
    OPTIONAL { ?statement parley:addressee ?addressee . ?addressee skos:prefLabel ?addresseeName }
    OPTIONAL { ?statement parley:target ?target . ?target skos:prefLabel ?targetName }
    OPTIONAL { ?statement parley:relayedBy ?relayedBy . ?relayedBy skos:prefLabel ?relayedByName }
    OPTIONAL { ?statement parley:venue ?venue }
  }
  ORDER BY ${sort} ?article ?begin`;
}

/** Statements in the order of the rows. */
export function gather(rows) {
  const all = new Map();
  for (const row of rows) {
    if (!all.has(row.statement)) all.set(row.statement, begun(row));
    const one = all.get(row.statement);
    person(one.speakers, row.speaker, row.speakerName, row);
    person(one.onBehalfOf, row.onBehalfOf, row.onBehalfOfName);
    person(one.addressees, row.addressee, row.addresseeName);
    person(one.targets, row.target, row.targetName);
    person(one.relayedBy, row.relayedBy, row.relayedByName);
    wording(one.wordings, row);
  }
  return [...all.values()];
}

export async function statements(query, signal) {
  return gather(await select(query, signal));
}

/**
 * The first statements that `statementsQuery` gives. Its order is by day, so where there are many, those of the newest days (or oldest) are asked for
 * first: when they fill the page, the rest need not be sorted.
 */
export async function firstStatements(filters, limit, order, signal) {
  if (!NARROW.some((name) => filters[name])) {
    const wide = Math.max(1, Object.values(filters).filter(Boolean).length);
    const days = await endOfTime(order, Math.max(WINDOW, 40 * limit) * wide, signal);
    if (days) {
      const found = await statements(statementsQuery(filters, limit, order, days), signal);
      if (found.length === limit) return found;
    }
  }
  return statements(statementsQuery(filters, limit, order), signal);
}

/** How many articles carry a statement. */
export function articlesOf(statement) {
  return new Set(statement.wordings.map((wording) => wording.article)).size;
}

/** The fullest wording: a direct one before others, then the longest. */
export function best(statement) {
  const rank = { Direct: 0, Mixed: 1, Indirect: 2 };
  return [...statement.wordings].sort((a, b) => rank[a.type] - rank[b.type] || b.words.length - a.words.length)[0];
}

function begun(row) {
  return {
    iri: row.statement, day: row.day, basis: row.basis, act: local(row.act), stance: local(row.stance),
    type: local(row.quoteType), confidence: Number(row.confidence), venue: row.venue,
    speakers: [], onBehalfOf: [], addressees: [], targets: [], relayedBy: [], wordings: [],
  };
}

function person(list, iri, name, row = {}) {
  if (iri && !list.some((one) => one.iri === iri)) {
    list.push({ iri, name, wikidata: row.wikidata, candidate: row.candidate });
  }
}

function wording(list, row) {
  if (!list.some((one) => one.article === row.article && one.begin === Number(row.begin) && one.words === row.words)) {
    list.push({
      article: row.article, publisher: row.publisher, published: row.published, headline: row.headline, file: row.file,
      words: row.words, begin: Number(row.begin), end: Number(row.end), cue: row.cue, describedAs: row.describedAs,
      type: local(row.wordingType || row.quoteType), creditedTo: row.creditedTo, creditedName: row.creditedName,
    });
  }
}
