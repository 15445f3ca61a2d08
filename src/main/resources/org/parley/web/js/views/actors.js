/** Actors: who speaks most, and a way to find anybody. */

import { h } from '../dom.js';
import { nothing, show } from '../page.js';
import { picker } from '../picker.js';
import { atLeast, go, to } from '../router.js';
import { select } from '../sparql.js';
import { BASE, idOf, local, term } from '../terms.js';
import { count, wikidataLink } from '../words.js';

const STEP = 50;
const KINDS = { Person: 'people', Organisation: 'bodies', Polity: 'states and authorities', Group: 'groups' };

export default async function view({ params, signal }) {
  const limit = atLeast(params.n, STEP, 1000);
  const query = actorsQuery(params.kind, limit);
  const rows = await select(query, signal);
  show({
    title: 'Actors',
    sentence: `Everybody whose words are in the corpus${params.kind ? ` (${KINDS[params.kind] || params.kind})` : ''}, those with most statements first.`,
    query,
    download: actorsQuery(params.kind, 10000),
    file: 'parley-actors',
    body: h('div', {},
      h('div', { class: 'find' }, picker({ label: 'Find an actor under any spelling', placeholder: 'Hajiev, RSF, the Kremlin', chosen: (id) => id && go(to('actor', {}, id)) })),
      h('ul', { class: 'tabs', 'aria-label': 'Kinds of actor' }, [['', 'all'], ...Object.entries(KINDS)].map(([kind, label]) =>
        h('li', {}, h('a', { href: to('actors', { kind }), 'data-key': `kind${kind}`, 'aria-current': (params.kind || '') === kind ? 'true' : null }, label)))),
      rows.length ? h('ul', { class: 'list' }, rows.map((row) => h('li', {},
        h('a', { href: to('actor', {}, idOf(row.actor)) }, row.name), ' ', wikidataLink(row),
        h('span', { class: 'total' }, ` ${count(row.total, 'statement')}${row.affiliationName ? ` · ${row.affiliationName}` : ''}`))))
        : nothing('Nobody of that kind speaks in this corpus.', h('a', { href: to('actors') }, 'All actors')),
      rows.length === limit && h('p', {}, h('a', { role: 'button', class: 'more', href: to('actors', { ...params, n: limit + STEP }) }, 'More'))),
  });
}

function actorsQuery(kind, limit) {
  return `
    SELECT ?actor ?name ?total ?affiliationName ?wikidata ?candidate WHERE {
      {
        SELECT ?actor ?total WHERE {
          ?tally qb:dataSet <${BASE}tally/speakers> ; parley:tallyOf ?actor ; parley:total ?total .
          ${kind ? `?actor a ${term(local(kind))} .` : ''}
        } ORDER BY DESC(?total) ?actor LIMIT ${limit}
      }
      ?actor skos:prefLabel ?name .
      OPTIONAL { ?actor parley:affiliation/skos:prefLabel ?affiliationName }
      OPTIONAL { ?actor skos:exactMatch ?wikidata }
      OPTIONAL { ?actor skos:closeMatch ?candidate }
    } ORDER BY DESC(?total) ?name`;
}
