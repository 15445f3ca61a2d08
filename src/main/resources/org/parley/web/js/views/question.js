/** One saved question: its parameters as fields, its rows with the words behind them, its downloads. All of it stands in the address. */

import { h } from '../dom.js';
import { address, questions, rows, sparql } from '../api.js';
import { dayInWords, isDay } from '../dates.js';
import { nothing, show } from '../page.js';
import { nameOf, picker } from '../picker.js';
import { atLeast, go, to } from '../router.js';
import { QueryError, select } from '../sparql.js';
import { table } from '../table.js';
import { ACTS, local } from '../terms.js';
import { count } from '../words.js';

const STEP = 50;
const MOST = 1000;
/** Where a row's words stand; shown as links, not as columns. */
const PLACE = /(^|_)(begin|end|id)$/;
/** Long, and never the point: folded up. */
const SENTENCE = /(^|_)sentence$/;
const FORMATS = ['csv', 'tsv', 'json'];

export default async function view({ id, params, signal }) {
  const question = (await questions(signal)).find((one) => one.name === id);
  if (!question) {
    show({ title: 'No such question', body: nothing(`Nothing is saved as “${id}”.`, h('a', { href: to('questions') }, 'All saved questions')) });
    return;
  }
  const fields = question.parameters.filter((one) => one.kind !== 'limit');
  const values = Object.fromEntries(fields.map((one) => [one.name, params[one.name]]).filter(([, value]) => value));
  const limit = atLeast(params.n, STEP, MOST);
  const [found, query, names, choices] = await Promise.all([
    rows(id, { ...values, limit: limit + 1 }, signal).catch(told), sparql(id, { ...values, limit }, signal), namesOf(fields, values), choicesOf(fields, signal)]);
  if (signal.aborted) return;
  const failed = found instanceof QueryError ? found : null;
  const shown = failed ? [] : found.slice(0, limit);
  const address_ = (change) => to('question', { ...values, ...change }, id);
  show({
    title: question.title,
    sentence: [question.question, given(fields, values, names), failed ? '' : ` ${found.length > limit ? `The first ${count(limit, 'row')}.` : `${count(found.length, 'row')}.`}`],
    query,
    files: Object.fromEntries(FORMATS.map((format) => [format.toUpperCase(), address(id, values, { format })])),
    body: h('div', {},
      fields.length > 0 && h('details', { class: 'values', open: matchMedia('(min-width: 60rem)').matches || null }, h('summary', {}, 'Narrow down'),
        h('div', { class: 'find filters' }, fields.map((one) => field(one, values[one.name] || '', names, choices, (value) => go(address_({ [one.name]: value })))))),
      failed ? h('section', { class: 'trouble', role: 'alert' }, h('h2', {}, failed.title), h('p', {}, failed.message))
        : shown.length ? answers(shown) : nothing('No row fits.', Object.keys(values).length > 0 && h('a', { href: to('question', {}, id) }, 'Ask it without these values'),
        h('a', { href: to('questions') }, 'All saved questions')),
      !failed && found.length > limit && limit < MOST && h('p', {}, h('a', { role: 'button', class: 'more', href: address_({ n: limit + STEP }) }, 'More rows')),
      h('p', { class: 'hint' }, 'For R, pandas and curl: ', h('code', {}, new URL(address(id, values, { format: 'csv' }), window.location.href).href))),
  });
}

/** A question that asks for too much is still there to be narrowed down. */
function told(error) {
  if (error instanceof QueryError && error.query === undefined) return error;
  throw error;
}

function given(fields, values, names) {
  const parts = fields.filter((one) => values[one.name]).map((one) => {
    const value = values[one.name];
    return `${one.name.replace(/-/g, ' ')}: ${names.get(value) || (isDay(value) ? dayInWords(value) : value)}`;
  });
  return parts.length ? ` With ${parts.join(', ')}.` : '';
}

function field(one, value, names, choices, chosen) {
  const label = one.name.replace(/-/g, ' ');
  if (one.kind === 'actor') return h('div', { title: one.description }, picker({ label, id: value, name: names.get(value) || value, chosen }));
  const options = choices.get(one.kind === 'string' && one.name === 'publisher' ? 'publisher' : one.kind);
  if (options) {
    return h('label', { title: one.description }, label, h('select', { 'data-key': one.name, onchange: (event) => chosen(event.currentTarget.value) },
      h('option', { value: '' }, 'any'), options.map(([code, name]) => h('option', { value: code, selected: code === value }, name))));
  }
  return h('label', { title: one.description }, label, h('input', {
    type: { date: 'date', search: 'search' }[one.kind] || 'text', value, 'data-key': one.name, onchange: (event) => chosen(event.currentTarget.value.trim()),
  }));
}

async function namesOf(fields, values) {
  const actors = fields.filter((one) => one.kind === 'actor' && values[one.name]).map((one) => values[one.name]);
  return new Map(await Promise.all(actors.map(async (id) => [id, await nameOf('actor', id)])));
}

/** What there is to choose from, for each kind of parameter that has a list. */
async function choicesOf(fields, signal) {
  const asked = {
    act: () => Object.values(ACTS).map(({ label }) => [label, label]),
    'event-type': async () => (await select('SELECT ?type ?label WHERE { ?type a parley:EventType ; skos:prefLabel ?label } ORDER BY ?label LIMIT 200', signal))
      .map((row) => [local(row.type), row.label]),
    measure: async () => (await select('SELECT ?code ?label WHERE { ?measure a parley:Measure ; skos:notation ?code ; skos:prefLabel ?label } ORDER BY ?label LIMIT 200', signal))
      .map((row) => [row.code, row.label]),
    publisher: async () => (await select('SELECT DISTINCT ?publisher WHERE { ?article schema:publisher ?publisher } ORDER BY ?publisher LIMIT 500', signal))
      .map((row) => [row.publisher, row.publisher]),
  };
  const wanted = Object.keys(asked).filter((kind) => fields.some((one) => one.kind === kind || (kind === 'publisher' && one.name === kind)));
  return new Map(await Promise.all(wanted.map(async (kind) => [kind, await asked[kind]()])));
}

function answers(found) {
  const columns = Object.keys(found[0]).filter((name) => name !== 'links' && !PLACE.test(name) && found.some((row) => row[name] !== null));
  const told_ = found.some((row) => row.links.statement);
  return table({
    label: 'Rows',
    kind: 'answers',
    columns: [...columns.map((name) => name.replace(/_/g, ' ')), ...(told_ ? ['statement'] : [])],
    rows: found.map((row) => [
      ...columns.map((name) => ({ content: cell(row, name), kind: isDay(row[name]) ? 'day' : long(row[name]) && !SENTENCE.test(name) ? 'long' : null })),
      ...(told_ ? [row.links.statement && h('a', { href: inPage(row.links.statement) }, 'Details')] : [])]),
  });
}

function cell(row, name) {
  const value = row[name];
  if (value === null) return '';
  const text = isDay(value) ? dayInWords(value) : typeof value === 'number' && name !== 'confidence' ? value.toLocaleString('en') : String(value);
  const link = inPage(row.links[name]) || evidence(row, name);
  const content = link ? h('a', { href: link }, text) : text;
  return SENTENCE.test(name) ? h('details', {}, h('summary', {}, 'sentence'), content) : content;
}

/** The characters that a cell's words come from: begin and end stand beside them, under the same first word. */
function evidence(row, name) {
  const own = `${name}_article` in row ? `${name}_` : null;
  const of = own ? `${own}article` : Object.keys(row).filter((other) => other.endsWith('article') && name.startsWith(other.slice(0, -'article'.length)))
    .sort((a, b) => b.length - a.length)[0];
  const first = of === undefined ? '' : of.slice(0, -'article'.length);
  if (of === undefined || row[`${first}begin`] === undefined || row[`${first}begin`] === null) return null;
  const rest = own ? '' : name.slice(first.length);
  return /^(article|words|sentence|claim|denial|quote)?$/.test(rest) ? to('article', { char: `${row[`${first}begin`]},${row[`${first}end`]}` }, row[of]) : null;
}

function inPage(link) {
  const found = /\/id\/(actor|event|statement)\/([^#]+)$/.exec(link || '');
  return found ? to(found[1], {}, decodeURIComponent(found[2])) : null;
}

function long(value) {
  return typeof value === 'string' && value.length > 60;
}
