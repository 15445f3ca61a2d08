/** One event: when, where, who, its status as it changed, its figures, its terms, and what was said about it. */

import { h } from '../dom.js';
import { card } from '../card.js';
import { FIGURE_COLUMNS, chartKey, figureChart, figurePattern, figuresOf } from '../figures.js';
import { nothing, show } from '../page.js';
import { to } from '../router.js';
import { select } from '../sparql.js';
import { SAVED, statements, statementsQuery } from '../statements.js';
import { STATUSES, idOf, iri, local, ref } from '../terms.js';
import { articleInWords, list } from '../words.js';
import { when } from './events.js';

const ROLES = { agent: 'By', target: 'Against or for', mediator: 'Mediated or hosted by', location: 'Where', claimedBy: 'Claimed by', deniedBy: 'Denied by' };

export default async function view({ id, signal }) {
  const self = iri('event', id);
  const query = statementsQuery({ event: id }, 10);
  const [facts, tied, told, rows, said] = await Promise.all([
    ...[factsQuery, tiedQuery, toldQuery, figuresQuery].map((one) => select(one(ref(self)), signal)), statements(query, signal)]);
  if (!facts.length) {
    show({ title: 'No such event', body: nothing(`The corpus has no event ${id}.`, h('a', { href: to('events') }, 'All events')) });
    return;
  }
  const [event] = facts;
  const charts = new Map();
  for (const one of figuresOf(rows)) charts.set(chartKey(one), [...(charts.get(chartKey(one)) || []), one]);
  const roles = (role) => tied.filter((row) => row.role === role);

  show({
    title: event.label,
    sentence: sentence(event, roles),
    query,
    download: statementsQuery({ event: id }, SAVED),
    file: `parley-event-${id}`,
    body: h('div', { class: 'two' },
      h('div', {},
        charts.size > 0 && section('Figures', [...charts.values()].map((figures) => figureChart(titleOf(figures[0]), figures))),
        section('What was said about it', said.length ? h('div', { class: 'cards' }, said.map((one) => card(one, { level: 3 }))) : h('p', {}, 'No statement was found that speaks of it.'),
          said.length === 10 && h('p', {}, h('a', { href: to('statements', { event: id }) }, 'All statements about it'))),
        section('How it was told', h('ol', { class: 'plain told' }, told.map((row) => h('li', {},
          h('span', { class: 'badge' }, STATUSES[local(row.toldAs || event.status)] || ''), ' ',
          h('a', { href: to('article', { char: `${row.begin},${row.end}` }, idOf(row.article)) }, articleInWords(row)),
          h('blockquote', {}, h('p', {}, sentenceWith(row)))))))),
      h('aside', { 'aria-label': 'Who, where, what belongs to it' },
        h('dl', { class: 'facts-list' },
          h('dt', {}, 'Kind'), h('dd', {}, event.typeLabel || local(event.type)),
          h('dt', {}, 'Status'), h('dd', {}, STATUSES[local(event.status)] || local(event.status)),
          h('dt', {}, 'When'), h('dd', {}, when(event) || 'unknown'),
          Object.entries(ROLES).filter(([role]) => roles(role).length).map(([role, label]) => [h('dt', {}, label), h('dd', {}, list(roles(role).map((row) => h('a', { href: to('actor', {}, idOf(row.thing)) }, row.label))))]),
          links('hasTerm', 'Terms'), links('termOf', 'A term of'), links('partOf', 'Part of'), links('hasPart', 'Its parts'), links('realises', 'Makes good'), links('realisedBy', 'Made good by')),
        h('p', { class: 'hint' }, 'Address: ', h('a', { href: `/id/event/${encodeURIComponent(id)}` }, self)))),
  });

  function links(role, label) {
    const those = roles(role);
    return those.length > 0 && [h('dt', {}, label), h('dd', {}, h('ul', {}, those.map((row) => h('li', {}, h('a', { href: to('event', {}, idOf(row.thing)) }, row.label), row.status && ` (${STATUSES[local(row.status)]})`))))];
  }
}

function sentence(event, roles) {
  const names = (role) => list(roles(role).map((row) => h('a', { href: to('actor', {}, idOf(row.thing)) }, row.label)));
  return [`${capital(event.typeLabel || 'Event')}, ${STATUSES[local(event.status)] || ''}`, when(event) && `, ${when(event)}`,
    roles('location').length > 0 && [', in ', names('location')], roles('agent').length > 0 && [', by ', names('agent')], roles('target').length > 0 && [', against or for ', names('target')],
    roles('deniedBy').length > 0 && [', denied by ', names('deniedBy')], '.'];
}

function sentenceWith({ begin, end, printed, sentence: whole, sentenceBegin }) {
  const at = Number(begin) - Number(sentenceBegin);
  const length = Number(end) - Number(begin);
  return whole ? [whole.slice(0, at), h('mark', {}, printed), whole.slice(at + length)] : h('mark', {}, printed);
}

function titleOf(figure) {
  return capital(`${figure.measureLabel}${figure.group ? `, ${figure.group}` : ''}`);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function section(title, ...content) {
  return h('section', {}, h('h2', {}, title), content);
}

function factsQuery(self) {
  return `SELECT ?label ?type ?typeLabel ?status ?begin ?end WHERE {
    ${self} skos:prefLabel ?label ; parley:eventType ?type ; parley:eventStatus ?status .
    OPTIONAL { ?type skos:prefLabel ?typeLabel }
    OPTIONAL { ${self} parley:beginDate ?begin }
    OPTIONAL { ${self} parley:endDate ?end }
  } LIMIT 1`;
}

function tiedQuery(self) {
  return `SELECT DISTINCT ?role ?thing ?label ?status WHERE {
    { VALUES (?property ?role) { (parley:agent "agent") (parley:target "target") (parley:mediator "mediator") (parley:location "location")
        (parley:claimedBy "claimedBy") (parley:deniedBy "deniedBy") (parley:hasTerm "hasTerm") (parley:partOfEvent "partOf") (parley:realises "realises") }
      ${self} ?property ?thing . }
    UNION { VALUES (?inverse ?role) { (parley:hasTerm "termOf") (parley:partOfEvent "hasPart") (parley:realises "realisedBy") } ?thing ?inverse ${self} . }
    ?thing skos:prefLabel ?label .
    OPTIONAL { ?thing parley:eventStatus ?status }
  } ORDER BY ?role ?label LIMIT 200`;
}

function toldQuery(self) {
  return `SELECT ?article ?publisher ?published ?headline ?file ?toldAs ?begin ?end ?printed ?sentence ?sentenceBegin WHERE {
    ${self} parley:evidence ?mention .
    ?mention nif:referenceContext ?article ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?printed ; nif:sentence ?around .
    ?around nif:anchorOf ?sentence ; nif:beginIndex ?sentenceBegin .
    OPTIONAL { ?mention parley:toldAs ?toldAs }
    OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?published }
    OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?article parley:file ?file }
  } ORDER BY ?published ?article ?begin LIMIT 40`;
}

function figuresQuery(self) {
  return `SELECT ${FIGURE_COLUMNS} WHERE {
    ${figurePattern(`{ SELECT ?figure WHERE { ?figure parley:aboutEvent ${self} ; a parley:QuantityClaim } LIMIT 150 }`)}
  } ORDER BY ?measure ?asOf LIMIT 1000`;
}
