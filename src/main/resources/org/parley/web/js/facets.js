/** How many statements there are of each kind, among those that the filters choose; bounded, so that it stays quick. */

import { conditions } from './filters.js';

const PROPERTIES = ['act', 'stance', 'quoteType', 'speaker', 'side', 'addressee', 'target', 'day'];

export function facetsQuery(filters, sample) {
  return `
    SELECT ?property ?value ?label ?n WHERE {
      {
        SELECT ?property ?value (COUNT(?statement) AS ?n) WHERE {
          {
            SELECT DISTINCT ?statement WHERE {
              ${conditions(filters).join('\n              ')}
            } LIMIT ${sample}
          }
          VALUES ?property { ${PROPERTIES.map((name) => `parley:${name}`).join(' ')} }
          ?statement ?property ?value .
        } GROUP BY ?property ?value
      }
      OPTIONAL { ?value skos:prefLabel ?label }
    } ORDER BY ?property DESC(?n) ?label LIMIT 1000`;
}

export function outletsQuery(filters, sample) {
  return `
    SELECT ?value (COUNT(DISTINCT ?statement) AS ?n) WHERE {
      {
        SELECT DISTINCT ?statement WHERE {
          ${conditions(filters).join('\n          ')}
        } LIMIT ${sample}
      }
      ?statement parley:reportedIn ?printed .
      ?printed schema:publisher ?value .
    } GROUP BY ?value ORDER BY DESC(?n) ?value LIMIT 60`;
}
