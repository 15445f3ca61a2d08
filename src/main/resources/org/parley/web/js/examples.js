/** Queries to begin with; each answers a question that people ask of such a corpus. */

import { complete } from './sparql.js';

export const EXAMPLES = [
  {
    title: 'Who said what about an event, with the words and their place',
    query: `
      SELECT ?who ?day ?claim ?article ?words ?begin ?end WHERE {
        ?s a parley:Statement ; parley:speaker/skos:prefLabel ?who ;
          parley:expresses/parley:content ?claim ; parley:evidence ?w .
        OPTIONAL { ?s parley:saidOn ?day }
        ?w nif:referenceContext ?article ; nif:anchorOf ?words ;
          nif:beginIndex ?begin ; nif:endIndex ?end .
      } LIMIT 100`,
  },
  {
    title: 'Who denied what, and who had claimed it',
    query: `
      SELECT ?who ?day ?denied ?claimedBy WHERE {
        ?s parley:denies ?claim ; parley:speaker/skos:prefLabel ?who .
        ?claim parley:content ?denied .
        OPTIONAL { ?s parley:saidOn ?day }
        OPTIONAL { ?claim parley:claimedBy/skos:prefLabel ?claimedBy }
      } ORDER BY ?day LIMIT 100`,
  },
  {
    title: 'Every toll, who claims it and what it updates',
    query: `
      SELECT ?measure ?count ?asOf ?who ?earlier ?event WHERE {
        ?q a parley:QuantityClaim ; parley:measure/skos:prefLabel ?measure ; parley:count ?count .
        OPTIONAL { ?q parley:asOf ?asOf }
        OPTIONAL { ?q parley:updates/parley:count ?earlier }
        OPTIONAL { ?q parley:claimedBy/skos:prefLabel ?who }
        OPTIONAL { ?q parley:aboutEvent/skos:prefLabel ?event }
      } ORDER BY ?measure ?asOf LIMIT 100`,
  },
  {
    title: 'Who speaks most (see it as a chart)',
    query: `
      SELECT ?who (COUNT(?s) AS ?statements) WHERE {
        ?s parley:speaker/skos:prefLabel ?who .
      } GROUP BY ?who ORDER BY DESC(?statements) LIMIT 20`,
  },
  {
    title: 'Who accuses whom (see it as a graph)',
    query: `
      SELECT ?speaker ?target (COUNT(?s) AS ?times) WHERE {
        ?s parley:act parley:Accuse ; parley:speaker ?speaker ; parley:target ?target .
      } GROUP BY ?speaker ?target ORDER BY DESC(?times) LIMIT 100`,
  },
  {
    title: 'Where events happened (see it as a map)',
    query: `
      SELECT ?place ?wkt (COUNT(?event) AS ?events) WHERE {
        ?event a parley:Event ; parley:location ?location .
        ?location skos:prefLabel ?place ; geo:hasGeometry/geo:asWKT ?wkt .
      } GROUP BY ?place ?wkt ORDER BY DESC(?events) LIMIT 200`,
  },
  {
    title: 'Search in what was said',
    query: `
      SELECT ?who ?words ?article WHERE {
        (?w ?score) text:query (parley:words "ceasefire" 50) .
        ?s parley:evidence ?w ; parley:speaker/skos:prefLabel ?who .
        ?w parley:words ?words ; nif:referenceContext ?article .
      } ORDER BY DESC(?score) LIMIT 50`,
  },
  {
    title: 'Statements with their neighbours, as triples',
    query: `
      CONSTRUCT { ?s parley:speaker ?who ; parley:addressee ?to ; parley:target ?target } WHERE {
        ?s a parley:Statement ; parley:speaker ?who .
        OPTIONAL { ?s parley:addressee ?to }
        OPTIONAL { ?s parley:target ?target }
      } LIMIT 100`,
  },
].map(({ title, query }) => ({ title, query: complete(query) }));
