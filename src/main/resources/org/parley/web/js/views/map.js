/** Map: where events are told to have happened. A point leads to its events. */

import { h } from '../dom.js';
import { isDay, rangeInWords } from '../dates.js';
import { pointMap } from '../map.js';
import { nothing, show } from '../page.js';
import { go, to } from '../router.js';
import { point } from '../results.js';
import { select } from '../sparql.js';
import { EVENT_TYPE, STATUSES, idOf, iri, local, ref } from '../terms.js';
import { count } from '../words.js';
import { entry } from './events.js';

const COUNTED = 20000;
const LISTED = 200;

export default async function view({ params, signal }) {
  const query = placesQuery(params);
  const [rows, types, events, named] = await Promise.all([select(query, signal),
    select('SELECT ?type ?label WHERE { ?type a parley:EventType ; skos:prefLabel ?label } ORDER BY ?label LIMIT 200', signal),
    params.place ? select(eventsQuery(params), signal) : [],
    params.place ? select(`SELECT ?name WHERE { ${ref(iri('actor', params.place))} skos:prefLabel ?name } LIMIT 1`, signal) : []]);
  const placed = rows.filter((row) => row.wkt).map((row) => ({ ...point({ value: row.wkt }), weight: Number(row.events), label: `${row.name}: ${count(row.events, 'event')}`, id: idOf(row.place) })).filter((one) => one.latitude !== undefined);
  const polities = new Map(rows.filter((row) => !row.wkt).map((row) => [idOf(row.place), Number(row.events)]));
  const set = (name) => (event) => go(to('map', { ...params, place: '', [name]: event.currentTarget.value }));
  const map = rows.length ? await pointMap(placed, { polities, chosen: (one) => go(to('map', { ...params, place: one.id })) }) : null;

  show({
    title: 'Map',
    sentence: `Where events are told to have happened${params.from || params.to ? ` ${rangeInWords(params.from, params.to)}` : ''}: ${count(rows.length, 'place')}. States that stand for their ground are tinted.`,
    query,
    download: query,
    file: 'parley-places',
    body: h('div', {},
      h('div', { class: 'find filters' },
        h('label', {}, 'Kind', h('select', { onchange: set('type'), 'data-key': 'type' }, h('option', { value: '' }, 'all kinds'),
          types.map((row) => h('option', { value: local(row.type), selected: params.type === local(row.type) }, row.label)))),
        h('label', {}, 'Status', h('select', { onchange: set('status'), 'data-key': 'status' }, h('option', { value: '' }, 'any'),
          Object.entries(STATUSES).map(([value, label]) => h('option', { value, selected: params.status === value }, label)))),
        h('label', {}, 'From', h('input', { type: 'date', value: params.from || '', onchange: set('from'), 'data-key': 'from' })),
        h('label', {}, 'To', h('input', { type: 'date', value: params.to || '', onchange: set('to'), 'data-key': 'to' }))),
      map,
      params.place && h('section', {}, h('h2', {}, `Events: ${named.length ? named[0].name : params.place}`), h('ul', { class: 'list' }, events.map(entry)),
        h('p', {}, h('a', { href: to('map', { ...params, place: '' }) }, 'All places'))),
      rows.length ? h('details', { open: !params.place || null }, h('summary', {}, 'The same as a list'), h('ul', { class: 'plain places' }, rows.map((row) => h('li', {},
        h('a', { href: to('map', { ...params, place: idOf(row.place) }), 'data-key': idOf(row.place) }, row.name), h('span', { class: 'total' }, ` ${row.events}`)))))
        : nothing('No event of that kind has a place.', h('a', { href: to('map') }, 'All places'))),
  });
}

function chosenEvents({ from, status, to: until, type }) {
  return [
    type && `?event parley:eventType ${ref(EVENT_TYPE + type)} .`,
    status && `?event parley:eventStatus ${`parley:${local(status)}`} .`,
    (isDay(from) || isDay(until)) && '?event parley:beginDate ?begin .',
    isDay(from) && `FILTER(?begin >= "${from}"^^xsd:date)`,
    isDay(until) && `FILTER(?begin <= "${until}"^^xsd:date)`,
  ].filter(Boolean).join('\n            ');
}

function placesQuery(params) {
  return `
    SELECT ?place ?name ?wkt ?events WHERE {
      {
        SELECT ?place (COUNT(?event) AS ?events) WHERE {
          { SELECT ?place ?event WHERE {
            ${chosenEvents(params)}
            ?event parley:location ?place .
          } LIMIT ${COUNTED} }
        } GROUP BY ?place ORDER BY DESC(?events) LIMIT ${LISTED}
      }
      ?place skos:prefLabel ?name .
      OPTIONAL { ?place geo:hasGeometry/geo:asWKT ?wkt }
    } ORDER BY DESC(?events) ?name`;
}

function eventsQuery(params) {
  return `
    SELECT DISTINCT ?event ?label ?typeLabel ?status ?begin ?end WHERE {
      {
        SELECT DISTINCT ?event WHERE {
            ?event parley:location ${ref(iri('actor', params.place))} .
            ${chosenEvents(params)}
        } LIMIT 50
      }
      ?event skos:prefLabel ?label ; parley:eventType/skos:prefLabel ?typeLabel ; parley:eventStatus ?status .
      OPTIONAL { ?event parley:beginDate ?begin }
      OPTIONAL { ?event parley:endDate ?end }
    } ORDER BY DESC(?begin) ?label`;
}
