/** Timeline: how much was said on each day, and for a stretch of days what happened and what was said. */

import { h } from '../dom.js';
import { columns } from '../chart.js';
import { daysQuery } from '../days.js';
import { dayInWords, isDay, monthInWords, rangeInWords, shortDay } from '../dates.js';
import { nothing, show } from '../page.js';
import { go, to } from '../router.js';
import { select } from '../sparql.js';
import { BASE, STATUSES, idOf, iri, local, ref } from '../terms.js';
import { count } from '../words.js';

const DAYS = 31;
const EVENTS = 12;

export default async function view({ params, signal }) {
  const days = (await select(daysQuery(), signal)).map((row) => ({ day: idOf(row.day), total: Number(row.total) })).sort((a, b) => (a.day < b.day ? -1 : 1));
  if (!days.length) {
    show({ title: 'Timeline', sentence: 'No statement of this corpus has a day.', body: nothing('Nothing is dated here.', h('a', { href: to('statements') }, 'All statements')) });
    return;
  }
  const last = days[days.length - 1].day;
  const from = isDay(params.from) ? params.from : '';
  const until = isDay(params.to) ? params.to : '';
  const inside = days.filter(({ day }) => (!from || day >= from) && (!until || day <= until));
  const shown = from ? inside.slice(0, DAYS) : inside.slice(-DAYS);
  const query = eventsQuery(shown.map(({ day }) => day));
  const events = shown.length ? await select(query, signal) : [];
  const first = shown.length ? shown[0].day : last;
  const end = shown.length ? shown[shown.length - 1].day : last;

  show({
    title: 'Timeline',
    sentence: shown.length ? `${count(shown.reduce((sum, one) => sum + one.total, 0), 'statement')} and what happened ${rangeInWords(first, end)}.` : `Nothing was said ${rangeInWords(from, until)}.`,
    query,
    download: query,
    file: `parley-timeline-${first}-${end}`,
    body: h('div', {},
      overview(days, first, end),
      h('form', { class: 'find filters', onsubmit: (event) => event.preventDefault() },
        h('label', {}, 'From', h('input', { type: 'date', value: from, 'data-key': 'from', onchange: (event) => go(to('timeline', { ...params, from: event.currentTarget.value })) })),
        h('label', {}, 'To', h('input', { type: 'date', value: until, 'data-key': 'to', onchange: (event) => go(to('timeline', { ...params, to: event.currentTarget.value })) }))),
      steps(inside, shown, days),
      shown.length ? h('ol', { class: 'days' }, shown.map((one) => dayEntry(one, events.filter((row) => row.day === iri('day', one.day)))))
        : nothing('No statement falls into these days.', h('a', { href: to('timeline') }, `The latest days, up to ${dayInWords(last)}`))),
  });
}

/** All of it at a glance: by day when that fits, else by month. */
function overview(days, first, end) {
  if (days.length <= 62) {
    return columns(days.map(({ day, total }) => ({ label: shortDay(day), title: dayInWords(day), value: total, href: to('timeline', { from: day, to: day }) })), 'Statements by day');
  }
  const months = new Map();
  for (const { day, total } of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) || 0) + total);
  return columns([...months].map(([month, value]) => ({ label: month.slice(2), title: monthInWords(month), value, href: to('timeline', { from: `${month}-01`, to: `${month}-31` }) })),
    `Statements by month; below, ${dayInWords(first)} to ${dayInWords(end)}`);
}

function steps(inside, shown, days) {
  if (!shown.length) return null;
  const before = days.filter(({ day }) => day < shown[0].day).slice(-DAYS);
  const after = days.filter(({ day }) => day > shown[shown.length - 1].day).slice(0, DAYS);
  return h('p', { class: 'steps' },
    before.length > 0 && h('a', { href: to('timeline', { from: before[0].day, to: before[before.length - 1].day }) }, '← earlier'), ' ',
    after.length > 0 && h('a', { href: to('timeline', { from: after[0].day, to: after[after.length - 1].day }) }, 'later →'));
}

function dayEntry({ day, total }, events) {
  return h('li', {}, h('h2', {}, h('time', { datetime: day }, dayInWords(day))),
    h('p', {}, h('a', { href: to('statements', { on: day }) }, `${count(total, 'statement')} made that day`)),
    events.length > 0 && h('ul', { class: 'plain' }, events.slice(0, EVENTS).map((row) => h('li', {},
      h('a', { href: to('event', {}, idOf(row.event)) }, row.label), h('span', { class: 'total' }, ` ${[STATUSES[local(row.status)], row.total && count(row.total, 'statement')].filter(Boolean).join(' · ')}`)))),
    events.length > EVENTS && h('p', {}, h('a', { href: to('events', { on: day }) }, `all events of ${dayInWords(day)}`)));
}

function eventsQuery(days) {
  return `
    SELECT ?day ?event ?label ?status ?total WHERE {
      VALUES ?day { ${days.map((day) => ref(iri('day', day))).join(' ')} }
      ?event parley:day ?day ; a parley:Event ; parley:eventStatus ?status ; skos:prefLabel ?label .
      OPTIONAL { ?tally parley:tallyOf ?event ; qb:dataSet <${BASE}tally/events> ; parley:total ?total }
    } ORDER BY ?day DESC(?total) ?label LIMIT 600`;
}
