/** Ask: the questions that people come with, as sentences with gaps, and a search for words. */

import { h, replace } from '../dom.js';
import { card } from '../card.js';
import { show } from '../page.js';
import { picker } from '../picker.js';
import { go, to } from '../router.js';
import { select } from '../sparql.js';
import { firstStatements } from '../statements.js';
import { ACTS, BASE } from '../terms.js';
import { count } from '../words.js';

/** A gap is {name, kind}; the parameters that are given with `fixed` are always sent. */
const QUESTIONS = [
  { text: ['What did ', { name: 'speaker', kind: 'actor', label: 'speaker' }, ' say, and when?'] },
  { text: ['Who denied what?'], view: 'disputes' },
  { text: ['Who accused ', { name: 'target', kind: 'actor', label: 'the accused' }, ' of what?'], fixed: { act: 'Accuse' } },
  { text: ['Who asked or demanded something of ', { name: 'with', kind: 'actor', label: 'the one asked' }, '?'], fixed: { act: 'Request,Demand' } },
  { text: ['What was said in the name of ', { name: 'side', kind: 'actor', label: 'side' }, '?'] },
  { text: ['What did ', { name: 'speaker', kind: 'actor', label: 'speaker' }, ' tell ', { name: 'with', kind: 'actor', label: 'addressee' }, '?'] },
  { text: ['What was said on ', { name: 'on', kind: 'day', label: 'day' }, '?'] },
  { text: ['What was said about ', { name: 'event', kind: 'event', label: 'event' }, '?'] },
  { text: ['Who ', { name: 'act', kind: 'act', label: 'act' }, ', and in what words?'] },
  { text: ['What does ', { name: 'outlet', kind: 'outlet', label: 'outlet' }, ' report?'] },
  { text: ['Who promised or threatened what?'], fixed: { act: 'Promise,Warn' } },
  { text: ['Who supports whom?'], fixed: { act: 'Support' } },
  { text: ['How many were killed, wounded, driven out, and who says so?'], view: 'disputes', fixed: { show: 'figures' } },
  { text: ['Which words are printed by more than one article?'], fixed: { shared: '1' } },
  { text: ['What was said in a speech, a call, a press conference?'], fixed: { venue: '1' } },
  { text: ['What happened, day by day?'], view: 'timeline' },
];

export default async function view({ signal }) {
  const sample = h('div', { class: 'cards' });
  const numbers = h('p', { class: 'numbers' });
  show({
    title: 'Ask who said what',
    sentence: 'Choose a question, fill its gaps or leave them open, and follow the answer to the sentence that proves it.',
    body: h('div', { class: 'ask' },
      search(),
      h('ol', { class: 'questions' }, QUESTIONS.map(question)),
      h('p', {}, h('a', { href: to('questions') }, 'All saved questions'), ', each a table with the words behind every row.'),
      numbers,
      h('section', { 'aria-labelledby': 'latest' }, h('h2', { id: 'latest' }, 'The latest words'), sample)),
  });
  fillOutlets(signal);
  const [latest, totals] = await Promise.all([
    firstStatements({}, 3, 'new', signal),
    select(`SELECT ?articles ?statements ?actors WHERE {
      { SELECT (COUNT(*) AS ?articles) WHERE { ?article a parley:Article } }
      { SELECT (SUM(?total) AS ?statements) WHERE { ?tally qb:dataSet <${BASE}tally/acts> ; parley:total ?total } }
      { SELECT (COUNT(*) AS ?actors) WHERE { ?speakers qb:dataSet <${BASE}tally/speakers> } }
    }`, signal),
  ]);
  if (signal.aborted) return;
  replace(sample, latest.length ? latest.map((one) => card(one, { level: 3 }))
    : h('p', {}, 'This store holds no statements yet. Build one with “parley build FOLDER --store DIR”.'));
  const { actors, articles, statements: said } = totals[0] || {};
  if (said) {
    replace(numbers, 'This corpus: ', h('a', { href: to('statements') }, count(said, 'statement')), ' by ', h('a', { href: to('actors') }, count(actors, 'speaker')),
      ' in ', h('a', { href: to('articles') }, count(articles, 'article')), '.');
  }
}

function search() {
  return h('form', {
    class: 'search', role: 'search', onsubmit: (event) => {
      event.preventDefault();
      const typed = event.currentTarget.elements.text.value.trim();
      if (typed) go(to('statements', { text: typed }));
    },
  },
  h('label', { for: 'search-words' }, 'Words that were said'),
  h('div', { class: 'joined' },
    h('input', { id: 'search-words', type: 'search', name: 'text', placeholder: 'ceasefire, "ethnic cleansing", hostages', autocomplete: 'off' }),
    h('button', { type: 'submit' }, 'Search')));
}

function question({ text, view = 'statements', fixed = {} }, number) {
  const values = {};
  const address = () => to(view, { ...fixed, ...values });
  const answer = h('a', { class: 'answer', role: 'button', href: address() }, 'Answer');
  const chosen = (name) => (value) => {
    values[name] = value;
    answer.setAttribute('href', address());
  };
  const words = text.map((part) => (typeof part === 'string' ? part : part.label)).join('');
  answer.setAttribute('aria-label', `Answer: ${words}`);
  const gaps = text.some((part) => typeof part !== 'string');
  return h('li', { class: 'question', 'data-question': number + 1 },
    h('form', {
      onsubmit: (event) => {
        event.preventDefault();
        go(address());
      },
    }, h('p', {}, gaps ? text.map((part) => (typeof part === 'string' ? part : gap(part, chosen(part.name)))) : h('a', { href: address() }, text)), gaps && answer));
}

function gap({ kind, label }, chosen) {
  if (kind === 'actor' || kind === 'event') {
    return picker({ kind, label, hideLabel: true, placeholder: kind === 'event' ? 'any event' : 'anybody', chosen });
  }
  if (kind === 'day') {
    return h('input', { type: 'date', 'aria-label': label, onchange: (event) => chosen(event.currentTarget.value) });
  }
  const options = kind === 'act' ? Object.entries(ACTS).map(([value, { did }]) => h('option', { value }, did)) : [];
  return h('select', { 'aria-label': label, class: kind, onchange: (event) => chosen(event.currentTarget.value) },
    h('option', { value: '' }, kind === 'act' ? 'said' : 'any outlet'), options);
}

async function fillOutlets(signal) {
  try {
    const rows = await select(`SELECT ?publisher (COUNT(*) AS ?articles) WHERE { ?article schema:publisher ?publisher }
      GROUP BY ?publisher ORDER BY DESC(?articles) LIMIT 200`, signal);
    for (const field of document.querySelectorAll('select.outlet')) {
      field.append(...rows.map((row) => h('option', { value: row.publisher }, `${row.publisher} (${row.articles})`)));
    }
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}
