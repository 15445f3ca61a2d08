/** Network: who speaks to, accuses, supports whom; an edge leads to its statements. */

import { h, replace } from '../dom.js';
import { card } from '../card.js';
import { network } from '../graph.js';
import { nothing, show } from '../page.js';
import { nameOf, picker } from '../picker.js';
import { atLeast, go, to } from '../router.js';
import { select } from '../sparql.js';
import { statements, statementsQuery } from '../statements.js';
import { table } from '../table.js';
import { ACTS, BASE, idOf, iri, local, ref, term } from '../terms.js';
import { count } from '../words.js';

const EDGES = 60;
const KINDS = { Accuse: 'accuse', Deny: 'accuse', Warn: 'accuse', Demand: 'accuse', Reject: 'accuse', Support: 'support', Promise: 'support', Confirm: 'support' };

export default async function view({ params, signal }) {
  const limit = atLeast(params.n, EDGES, 300);
  const query = edgesQuery(params, limit);
  const [rows, who] = await Promise.all([select(query, signal), params.who ? nameOf('actor', params.who) : '']);
  const names = new Map(rows.flatMap((row) => [[row.speaker, row.speakerName], [row.other, row.otherName]]));
  const edges = gathered(rows);
  const panel = h('section', { class: 'edge', 'aria-live': 'polite', 'aria-label': 'Statements of the chosen link' });
  const address = (extra) => to('network', { ...params, ...extra });
  const drawing = edges.length ? await network(edges, {
    name: (value) => names.get(value) || idOf(value),
    chosen: (edge) => go(address({ edge: `${idOf(edge.from)}|${idOf(edge.to)}` })),
    node: (value) => go(address({ who: idOf(value), edge: '' })),
  }) : null;

  show({
    title: 'Network',
    sentence: `Who ${(ACTS[params.act] || ACTS.Assert).pair} whom${who ? `, with ${who} on either side` : ''}: the ${count(rows.length, 'strongest link', 'strongest links')}. Choose a link for its statements.`,
    query,
    download: edgesQuery(params, 5000),
    file: 'parley-network',
    body: h('div', {},
      h('div', { class: 'find filters' },
        h('label', {}, 'Act', h('select', { 'data-key': 'act', onchange: (event) => go(address({ act: event.currentTarget.value, edge: '' })) },
          h('option', { value: '' }, 'any'), Object.entries(ACTS).map(([value, { label }]) => h('option', { value, selected: params.act === value }, label)))),
        picker({ label: 'With', id: params.who || '', name: who, chosen: (id) => go(address({ who: id, edge: '' })) })),
      edges.length ? h('div', { class: 'network-and-edge' }, h('div', {}, drawing,
        h('p', { class: 'legend' }, h('span', { class: 'key e-accuse' }, 'accuse, demand, warn, deny, reject'), h('span', { class: 'key e-support' }, 'support, promise, confirm'), h('span', { class: 'key e-other' }, 'say, ask, announce'))), panel)
        : nothing('Nobody speaks to or of anybody by name.', h('a', { href: to('network') }, 'The whole network')),
      edges.length > 0 && h('details', { open: !params.edge || null }, h('summary', {}, 'The same as a list'), table({
        label: 'Links',
        columns: ['Speaker', 'Act', 'To or of', 'Statements'],
        rows: rows.map((row) => [row.speakerName, ACTS[local(row.act)].pair, row.otherName,
          h('a', { href: to('statements', { speaker: idOf(row.speaker), with: idOf(row.other), act: local(row.act) }) }, row.total)]),
      }),
      rows.length === limit && h('p', {}, h('a', { role: 'button', class: 'more', href: address({ n: limit + EDGES }) }, 'More links')))),
  });

  if (params.edge && params.edge.includes('|')) {
    const [speaker, other] = params.edge.split('|');
    const filters = { speaker, with: other, act: params.act };
    const said = await statements(statementsQuery(filters, 10), signal);
    replace(panel, h('h2', {}, `${names.get(iri('actor', speaker)) || speaker} → ${names.get(iri('actor', other)) || other}`),
      said.length ? h('div', { class: 'cards' }, said.map((one) => card(one, { level: 3 }))) : h('p', {}, 'No statement.'),
      h('p', {}, h('a', { href: to('statements', filters) }, 'All statements of this link')));
  }
}

/** One edge for each pair, with its strongest act as its kind. */
function gathered(rows) {
  const pairs = new Map();
  for (const row of rows) {
    const key = `${row.speaker} ${row.other}`;
    const edge = pairs.get(key) || { from: row.speaker, to: row.other, weight: 0, acts: [] };
    edge.weight += Number(row.total);
    edge.acts.push(local(row.act));
    pairs.set(key, edge);
  }
  return [...pairs.values()].map((edge) => ({ ...edge, kind: KINDS[edge.acts[0]] || '', label: [...new Set(edge.acts)].slice(0, 2).map((act) => ACTS[act].label).join(', ') }));
}

function edgesQuery({ act, who }, limit) {
  const actor = who && ref(iri('actor', who));
  return `
    SELECT ?speaker ?speakerName ?act ?other ?otherName ?total WHERE {
      {
        SELECT ?speaker ?act ?other ?total WHERE {
          ${actor ? `{ ?tally parley:tallyOf ${actor} } UNION { ?tally parley:tallyWith ${actor} }` : ''}
          ?tally qb:dataSet <${BASE}tally/pairs> ; parley:tallyOf ?speaker ; parley:tallyWith ?other ; parley:act ?act ; parley:total ?total .
          ${act ? `FILTER(?act = ${term(act)})` : ''}
        } ORDER BY DESC(?total) ?speaker ?other LIMIT ${limit}
      }
      ?speaker skos:prefLabel ?speakerName . ?other skos:prefLabel ?otherName .
    } ORDER BY DESC(?total) ?speakerName ?otherName`;
}
