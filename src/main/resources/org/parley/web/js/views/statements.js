/** Statements: cards, and beside them the facets that narrow them down. */

import { h, replace } from '../dom.js';
import { card } from '../card.js';
import { shortDay } from '../dates.js';
import { FILTERS, filtersOf, inWords } from '../filters.js';
import { facetsQuery, outletsQuery } from '../facets.js';
import { nothing, refocus, say, show } from '../page.js';
import { nameOf, picker } from '../picker.js';
import { atLeast, go, remember, to } from '../router.js';
import { SAVED, SHOWN, firstStatements, statementsQuery } from '../statements.js';
import { select } from '../sparql.js';
import { ACTS, DIRECTNESS, STANCES, idOf, local } from '../terms.js';
import { count } from '../words.js';

const STEP = 20;
const SAMPLE = 1000;
const LISTED = 10;

export default async function view({ params, signal }) {
  const filters = filtersOf(params);
  const limit = atLeast(params.n, STEP, SHOWN);
  const query = statementsQuery(filters, limit, params.order);
  const facets = Promise.all([select(facetsQuery(filters, SAMPLE), signal), select(outletsQuery(filters, SAMPLE), signal)]);
  facets.catch(() => {});
  const [found, names] = await Promise.all([firstStatements(filters, limit, params.order, signal), namesOf(filters)]);
  const name = (id) => names.get(id) || id;
  const words = inWords(filters, name);
  const sentence = h('span', {}, words ? `Statements ${words}.` : 'All statements of the corpus, one card for each, however many articles carry it.');
  const aside = h('div', { class: 'facets-content' }, h('p', { class: 'loading' }, 'Counting …'));

  show({
    title: 'Statements',
    sentence,
    query,
    download: statementsQuery(filters, SAVED, params.order),
    file: 'parley-statements',
    body: h('div', { class: 'with-facets' },
      h('aside', { class: 'facets', 'aria-label': 'Narrow down' },
        h('details', { open: matchMedia('(min-width: 60rem)').matches || null },
          h('summary', {}, 'Narrow down'), form(params), aside)),
      h('section', { class: 'results', 'aria-label': 'Statements found' },
        chosen(params, name),
        found.length
          ? [h('div', { class: 'cards' }, found.map((one) => card(one, { searched: filters.text }))), more(params, found.length, limit)]
          : nothing('No statement fits all of that.', ...Object.keys(filters).map((key) =>
            h('a', { href: to('statements', without(params, key)) }, `Leave out “${inWords({ [key]: filters[key] }, name)}”`)),
          h('a', { href: to('ask') }, 'Start with a question')))),
  });

  const [rows, outlets] = await facets;
  if (signal.aborted) return;
  const total = rows.filter((row) => local(row.property) === 'act').reduce((sum, row) => sum + Number(row.n), 0);
  const many = total >= SAMPLE;
  const told = `${many ? `More than ${SAMPLE.toLocaleString('en')} statements` : count(total, 'statement')}${words ? ` ${words}` : ' in all, one card for each, however many articles carry it'}.`;
  replace(sentence, told);
  say(told);
  replace(aside, many && h('p', { class: 'hint' }, `Counted among the first ${SAMPLE.toLocaleString('en')}.`), panels(params, rows, outlets));
  refocus();
}

function panels(params, rows, outlets) {
  const of = (property) => rows.filter((row) => local(row.property) === property);
  const labelled = (labels) => (row) => (labels[local(row.value)] ? labels[local(row.value)].label || labels[local(row.value)] : local(row.value));
  const named = (row) => row.label || idOf(row.value);
  return [
    facet(params, 'act', 'Act', of('act'), labelled(ACTS), (row) => local(row.value)),
    facet(params, 'speaker', 'Speaker', of('speaker'), named, (row) => idOf(row.value)),
    facet(params, 'side', 'Side', of('side'), named, (row) => idOf(row.value)),
    facet(params, 'on', 'Day', of('day').sort((a, b) => (a.value < b.value ? 1 : -1)), (row) => `${shortDay(idOf(row.value))} ${idOf(row.value).slice(0, 4)}`, (row) => idOf(row.value)),
    facet(params, 'addressee', 'Addressee', of('addressee'), named, (row) => idOf(row.value)),
    facet(params, 'target', 'Aimed at', of('target'), named, (row) => idOf(row.value)),
    facet(params, 'outlet', 'Outlet', outlets, (row) => row.value, (row) => row.value),
    facet(params, 'stance', 'Stance', of('stance'), labelled(STANCES), (row) => local(row.value)),
    facet(params, 'quote', 'Directness', of('quoteType'), labelled(DIRECTNESS), (row) => local(row.value)),
  ];
}

function facet(params, name, title, rows, label, value) {
  if (!rows.length) return null;
  const one = (row) => {
    const now = value(row);
    const on = params[name] === now;
    return h('li', {}, h('a', {
      href: to('statements', { ...without(params, name, 'n'), [name]: on ? '' : now }), 'aria-current': on ? 'true' : null,
      'data-key': `${name}=${now}`,
    }, h('span', {}, label(row)), ' ', h('span', { class: 'total' }, Number(row.n).toLocaleString('en'))));
  };
  return h('section', { class: 'facet' }, h('h2', {}, title),
    h('ul', {}, rows.slice(0, LISTED).map(one)),
    rows.length > LISTED && h('details', {}, h('summary', {}, `${Math.min(rows.length, 60) - LISTED} more`), h('ul', {}, rows.slice(LISTED, 60).map(one))));
}

function form(params) {
  const set = (name, value) => go(to('statements', { ...without(params, name, 'n'), [name]: value }));
  const field = (label, input) => h('label', {}, label, input);
  return h('form', {
    class: 'facet-form', onsubmit: (event) => {
      event.preventDefault();
      set('text', event.currentTarget.elements.text.value.trim());
    },
  },
  h('label', {}, 'Words', h('input', { type: 'search', name: 'text', value: params.text || '', placeholder: 'peaceful "ethnic cleansing"', 'data-key': 'text' })),
  picker({ label: 'Speaker', id: params.speaker || '', chosen: (id) => set('speaker', id) }),
  picker({ label: 'To or about', id: params.with || '', chosen: (id) => set('with', id) }),
  h('div', { class: 'pair' },
    field('From', h('input', { type: 'date', value: params.from || '', onchange: (event) => set('from', event.currentTarget.value), 'data-key': 'from' })),
    field('To', h('input', { type: 'date', value: params.to || '', onchange: (event) => set('to', event.currentTarget.value), 'data-key': 'to' }))),
  h('div', { class: 'pair' },
    field('Order', h('select', { onchange: (event) => set('order', event.currentTarget.value), 'data-key': 'order' },
      h('option', { value: '' }, 'newest first'), h('option', { value: 'old', selected: params.order === 'old' }, 'oldest first'))),
    field('How sure', h('select', { onchange: (event) => set('sure', event.currentTarget.value), 'data-key': 'sure' },
      [['', 'any'], ['0.5', '50 % or more'], ['0.7', '70 % or more'], ['0.9', '90 % or more']].map(([value, label]) =>
        h('option', { value, selected: (params.sure || '') === value }, label))))));
}

/** What is chosen, each with a way to take it back. */
function chosen(params, name) {
  const active = FILTERS.filter((key) => params[key]);
  if (!active.length) return null;
  return h('ul', { class: 'chosen', 'aria-label': 'Chosen' },
    active.map((key) => h('li', {}, h('a', {
      href: to('statements', without(params, key, 'n')), 'aria-label': `Leave out: ${inWords({ [key]: params[key] }, name)}`,
    }, inWords({ [key]: params[key] }, name), ' ✕'))),
    active.length > 1 && h('li', {}, h('a', { href: to('statements') }, 'clear all')));
}

function more(params, shown, limit) {
  if (shown < limit) return h('p', { class: 'hint' }, 'That is all.');
  if (limit >= SHOWN) return h('p', { class: 'hint' }, `These are the first ${SHOWN}. Narrow down, or download the table.`);
  const next = to('statements', { ...params, n: Math.min(SHOWN, limit + STEP) });
  return h('p', {}, h('button', {
    type: 'button', class: 'more', 'data-key': 'more', onclick: () => {
      remember(next);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    },
  }, 'More'));
}

/** Names of the actors and the event among the filters. */
async function namesOf(filters) {
  const wanted = ['speaker', 'side', 'addressee', 'target', 'with', 'event'].filter((key) => filters[key]);
  const found = await Promise.all(wanted.map((key) => nameOf(key === 'event' ? 'event' : 'actor', filters[key])));
  return new Map(wanted.map((key, i) => [filters[key], found[i]]));
}

function without(params, ...names) {
  return Object.fromEntries(Object.entries(params).filter(([key]) => !names.includes(key)));
}
