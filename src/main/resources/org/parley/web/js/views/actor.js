/** One actor: names as printed, titles, side, words over time, and whom they accuse, ask, support and meet. */

import { h } from '../dom.js';
import { card } from '../card.js';
import { columns } from '../chart.js';
import { dayInWords, monthInWords, shortDay } from '../dates.js';
import { nothing, show } from '../page.js';
import { to } from '../router.js';
import { select } from '../sparql.js';
import { SAVED, firstStatements, statementsQuery } from '../statements.js';
import { ACTS, BASE, STATUSES, idOf, iri, local, ref } from '../terms.js';
import { count, list, wikidataLink } from '../words.js';

const DAYS_DRAWN = 45;

export default async function view({ id, signal }) {
  const self = iri('actor', id);
  const [known, names, titles, days, pairs, members, events] = await Promise.all(
    [aboutQuery, namesQuery, titlesQuery, daysQuery, pairsQuery, membersQuery, eventsQuery].map((query) => select(query(ref(self)), signal)));
  if (!known.length || !known[0].name) {
    show({ title: 'No such actor', body: nothing(`The corpus knows nobody called ${id}.`, h('a', { href: to('actors') }, 'All actors')) });
    return;
  }
  const [actor] = known;
  const filters = { speaker: id };
  const query = statementsQuery(filters, 5);
  const own = await firstStatements(filters, 5, 'new', signal);
  const bySide = own.length ? [] : await firstStatements({ side: id }, 5, 'new', signal);
  const shown = own.length ? own : bySide;
  const total = days.reduce((sum, row) => sum + Number(row.total), 0);

  show({
    title: actor.name,
    sentence: sentence(actor, known, total, own.length),
    query: own.length ? query : statementsQuery({ side: id }, 5),
    download: statementsQuery(own.length ? filters : { side: id }, SAVED),
    file: `parley-actor-${id}`,
    body: h('div', { class: 'two' },
      h('div', {},
        days.length > 0 && section('Statements over time', chart(id, days)),
        section(own.length ? 'What was said' : 'What was said in their name',
          shown.length ? h('div', { class: 'cards' }, shown.map((one) => card(one, { level: 3 }))) : h('p', {}, 'No words of theirs are reported. They are only named.'),
          shown.length > 0 && h('p', {}, h('a', { href: to('statements', own.length ? filters : { side: id }) }, 'All of these statements'),
            own.length > 0 && actor.kinds !== 'Person' && [' · ', h('a', { href: to('statements', { side: id }) }, 'Everything said in their name')])),
        events.length > 0 && section('Takes part in', eventList(events))),
      h('aside', { 'aria-label': `About ${actor.name}` },
        names.length > 0 && section('Names as printed', h('ul', { class: 'plain' }, names.map((row) => h('li', {}, `“${row.printed}”`, h('span', { class: 'total' }, ` × ${row.n}`))))),
        titles.length > 0 && section('Titles as printed', h('ul', { class: 'plain' }, titles.map((row) => h('li', {}, `“${row.title}”`, h('span', { class: 'total' }, ` × ${row.n}`))))),
        section('Toward others', partners(id, pairs, 'out')),
        section('Others toward them', partners(id, pairs, 'in')),
        members.length > 0 && section('Who belongs to them', h('ul', { class: 'plain' }, members.map((row) => h('li', {}, h('a', { href: to('actor', {}, idOf(row.member)) }, row.name))))),
        h('p', { class: 'hint' }, 'Address: ', h('a', { href: `/id/actor/${encodeURIComponent(id)}` }, self)))),
  });
}

function sentence(actor, known, total, speaks) {
  const kind = { Person: 'a person', Organisation: 'a body', Polity: 'a state or authority', Group: 'a group of people', Place: 'a place' }[local(actor.type)] || 'an actor';
  return [`${actor.name} is ${kind}`, actor.description && ` (${actor.description})`,
    actor.affiliation && [' of ', h('a', { href: to('actor', {}, idOf(actor.affiliation)) }, actor.affiliationName)],
    known.some((row) => row.wikidata || row.candidate) && [', Wikidata ', list([...new Map(known.map((row) => [row.wikidata || row.candidate, row])).values()].map(wikidataLink).filter(Boolean))],
    speaks ? `, with ${total ? count(total, 'dated statement') : 'statements without a day'}.` : ', whose own words are not reported.'];
}

function chart(id, days) {
  const dated = days.map((row) => ({ day: idOf(row.day), value: Number(row.total) })).sort((a, b) => (a.day < b.day ? -1 : 1));
  if (dated.length <= DAYS_DRAWN) {
    return columns(dated.map(({ day, value }) => ({ label: shortDay(day), title: dayInWords(day), value, href: to('statements', { speaker: id, on: day }) })), 'Statements on each day that has any');
  }
  const months = new Map();
  for (const { day, value } of dated) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) || 0) + value);
  return columns([...months].map(([month, value]) => ({ label: month.slice(2), title: monthInWords(month), value, href: to('statements', { speaker: id, from: `${month}-01`, to: `${month}-31` }) })), 'Statements in each month that has any');
}

function partners(id, pairs, direction) {
  const rows = pairs.filter((row) => row.direction === direction);
  if (!rows.length) return h('p', { class: 'hint' }, direction === 'out' ? 'Nothing said to or about anybody by name.' : 'Nobody speaks to them or about them by name.');
  const byAct = Map.groupBy ? Map.groupBy(rows, (row) => local(row.act)) : group(rows);
  return h('dl', { class: 'partners' }, [...byAct].map(([act, those]) => [
    h('dt', {}, direction === 'out' ? ACTS[act].pair : `${ACTS[act].noun} by`),
    h('dd', {}, list(those.slice(0, 8).map((row) => [h('a', { href: to('statements', direction === 'out'
      ? { speaker: id, with: idOf(row.other), act } : { speaker: idOf(row.other), with: id, act }) }, row.name), h('span', { class: 'total' }, ` ${row.total}`)]))),
  ]));
}

function group(rows) {
  const found = new Map();
  for (const row of rows) found.set(local(row.act), [...(found.get(local(row.act)) || []), row]);
  return found;
}

function eventList(rows) {
  return h('ul', { class: 'plain' }, rows.map((row) => h('li', {}, h('a', { href: to('event', {}, idOf(row.event)) }, row.label),
    h('span', { class: 'total' }, ` ${[row.role, row.day && dayInWords(row.day), STATUSES[local(row.status)]].filter(Boolean).join(' · ')}`))));
}

function section(title, ...content) {
  return h('section', {}, h('h2', {}, title), content);
}

function aboutQuery(self) {
  return `SELECT ?name ?type ?description ?affiliation ?affiliationName ?wikidata ?candidate WHERE {
    VALUES ?type { parley:Person parley:Organisation parley:Polity parley:Group parley:Place parley:Actor }
    ${self} a ?type ; skos:prefLabel ?name .
    OPTIONAL { ${self} dct:description ?description }
    OPTIONAL { ${self} parley:affiliation ?affiliation . ?affiliation skos:prefLabel ?affiliationName }
    OPTIONAL { ${self} skos:exactMatch ?wikidata }
    OPTIONAL { ${self} skos:closeMatch ?candidate }
  } ORDER BY (?type = parley:Actor) LIMIT 6`;
}

function namesQuery(self) {
  return `SELECT ?printed (COUNT(*) AS ?n) WHERE {
    { SELECT ?printed WHERE { ${self} parley:evidence ?mention . ?mention parley:mentionKind "name" ; nif:anchorOf ?printed } LIMIT 5000 }
  } GROUP BY ?printed ORDER BY DESC(?n) ?printed LIMIT 20`;
}

function titlesQuery(self) {
  return `SELECT ?title (COUNT(*) AS ?n) WHERE {
    { SELECT ?title WHERE { ?statement parley:speaker ${self} ; parley:evidence ?wording . ?wording parley:describedAs ?title } LIMIT 2000 }
  } GROUP BY ?title ORDER BY DESC(?n) ?title LIMIT 12`;
}

function daysQuery(self) {
  return `SELECT ?day ?total WHERE {
    ?tally parley:tallyOf ${self} ; qb:dataSet <${BASE}tally/speaker-days> ; parley:day ?day ; parley:total ?total .
  } LIMIT 5000`;
}

function pairsQuery(self) {
  return `SELECT ?direction ?act ?other ?name ?total WHERE {
    { ?tally parley:tallyOf ${self} ; parley:tallyWith ?other . BIND("out" AS ?direction) }
    UNION { ?tally parley:tallyWith ${self} ; parley:tallyOf ?other . BIND("in" AS ?direction) }
    ?tally parley:act ?act ; parley:total ?total . ?other skos:prefLabel ?name .
  } ORDER BY DESC(?total) ?name LIMIT 200`;
}

function membersQuery(self) {
  return `SELECT ?member ?name WHERE { ?member parley:affiliation ${self} ; skos:prefLabel ?name } ORDER BY ?name LIMIT 40`;
}

function eventsQuery(self) {
  return `SELECT DISTINCT ?event ?label ?role ?status ?day WHERE {
    { SELECT ?event ?role WHERE {
      VALUES (?property ?role) { (parley:agent "agent") (parley:target "target") (parley:mediator "mediator") (parley:location "place") }
      ?event ?property ${self} . ?event a parley:Event . } LIMIT 300 }
    ?event skos:prefLabel ?label ; parley:eventStatus ?status .
    OPTIONAL { ?event parley:beginDate ?day }
  } ORDER BY DESC(?day) ?label LIMIT 20`;
}
