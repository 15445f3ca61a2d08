/** Events: those most spoken of, by kind, status, day. */

import { h } from '../dom.js';
import { dayInWords, isDay } from '../dates.js';
import { nothing, show } from '../page.js';
import { picker } from '../picker.js';
import { atLeast, go, to } from '../router.js';
import { select } from '../sparql.js';
import { BASE, EVENT_TYPE, STATUSES, idOf, iri, local, ref, term } from '../terms.js';
import { count } from '../words.js';

const STEP = 50;

export default async function view({ params, signal }) {
  const limit = atLeast(params.n, STEP, 1000);
  const query = eventsQuery(params, limit);
  const [rows, types] = await Promise.all([select(query, signal), select('SELECT ?type ?label WHERE { ?type a parley:EventType ; skos:prefLabel ?label } ORDER BY ?label LIMIT 200', signal)]);
  const set = (name) => (event) => go(to('events', { ...params, n: '', [name]: event.currentTarget.value }));
  show({
    title: 'Events',
    sentence: words(params, types),
    query,
    download: eventsQuery(params, 10000),
    file: 'parley-events',
    body: h('div', {},
      h('div', { class: 'find filters' },
        picker({ kind: 'event', label: 'Find an event', placeholder: 'offensive, ceasefire, Yevlakh', chosen: (id) => id && go(to('event', {}, id)) }),
        h('label', {}, 'Kind', h('select', { onchange: set('type'), 'data-key': 'type' }, h('option', { value: '' }, 'all kinds'),
          types.map((row) => h('option', { value: local(row.type), selected: params.type === local(row.type) }, row.label)))),
        h('label', {}, 'Status', h('select', { onchange: set('status'), 'data-key': 'status' }, h('option', { value: '' }, 'any'),
          Object.entries(STATUSES).map(([value, label]) => h('option', { value, selected: params.status === value }, label)))),
        h('label', {}, 'Day', h('input', { type: 'date', value: params.on || '', onchange: set('on'), 'data-key': 'on' }))),
      rows.length ? h('ul', { class: 'list' }, rows.map(entry))
        : nothing('No event fits.', h('a', { href: to('events') }, 'All events')),
      rows.length === limit && h('p', {}, h('a', { role: 'button', class: 'more', href: to('events', { ...params, n: limit + STEP }) }, 'More'))),
  });
}

export function entry(row) {
  return h('li', {}, h('a', { href: to('event', {}, idOf(row.event)) }, row.label),
    h('p', { class: 'hint' }, [row.typeLabel, when(row), row.status && STATUSES[local(row.status)], row.total && count(row.total, 'statement')].filter(Boolean).join(' · ')));
}

export function when({ begin, end }) {
  if (!begin) return '';
  return end && end !== begin ? `${dayInWords(begin)} to ${dayInWords(end)}` : dayInWords(begin);
}

function words({ on, status, type }, types) {
  const kind = types.find((row) => local(row.type) === type);
  return `Events${kind ? ` of the kind ${kind.label}` : ''}${status ? `, ${STATUSES[status] || status}` : ''}${isDay(on) ? `, begun on ${dayInWords(on)}` : ''}, those most spoken of first. That an event is listed does not say that it happened: its status does.`;
}

function eventsQuery({ on, status, type }, limit) {
  const narrowed = on || status || type;
  return `
    SELECT ?event ?label ?typeLabel ?status ?begin ?end ?total WHERE {
      {
        SELECT ?event ?total WHERE {
          ${isDay(on) ? `?event parley:day ${ref(iri('day', on))} .` : ''}
          ${type ? `?event parley:eventType ${ref(EVENT_TYPE + type)} .` : ''}
          ${status ? `?event parley:eventStatus ${term(status)} .` : ''}
          ${narrowed ? '?event a parley:Event . OPTIONAL {' : ''} ?tally parley:tallyOf ?event ; qb:dataSet <${BASE}tally/events> ; parley:total ?total ${narrowed ? '}' : '.'}
        } ORDER BY DESC(?total) ?event LIMIT ${limit}
      }
      ?event skos:prefLabel ?label ; parley:eventType ?type .
      OPTIONAL { ?event parley:eventStatus ?status }
      OPTIONAL { ?type skos:prefLabel ?typeLabel }
      OPTIONAL { ?event parley:beginDate ?begin }
      OPTIONAL { ?event parley:endDate ?end }
    } ORDER BY DESC(?total) ?label`;
}
