/** Rows of any query as a table and, where the columns allow it, as chart, graph or map. */

import { h } from './dom.js';
import { bars } from './chart.js';
import { network } from './graph.js';
import { BASE, PREFIXES, idOf } from './terms.js';
import { to } from './router.js';

const PAGE = 100;
const DRAWN = 60;

export function table(variables, bindings) {
  if (!bindings.length) return h('p', { class: 'nothing' }, 'The query has no rows.');
  const body = h('tbody', {}, rows(0));
  const more = h('button', { type: 'button', class: 'more', onclick: () => {
    body.append(...rows(body.children.length));
    more.hidden = body.children.length >= bindings.length;
  } }, 'More rows');
  more.hidden = bindings.length <= PAGE;
  return h('div', {}, h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Rows' },
    h('table', { class: 'striped' }, h('thead', {}, h('tr', {}, variables.map((name) => h('th', { scope: 'col' }, name)))), body)), more);

  function rows(from) {
    return bindings.slice(from, from + PAGE).map((binding) => h('tr', {}, variables.map((name) => h('td', {}, cell(binding[name])))));
  }
}

/** The other ways to see these rows. */
export function drawings(variables, bindings, graph) {
  const ways = {};
  const numeric = variables.find((name) => bindings.length && bindings.every((row) => row[name] && isNumber(row[name])));
  const label = variables.find((name) => name !== numeric && bindings.some((row) => row[name]));
  const wkt = variables.find((name) => bindings.some((row) => row[name] && /^\s*(<[^>]*>\s*)?POINT/i.test(row[name].value)));
  const nodes = graph ? ['subject', 'object'] : variables.filter((name) => bindings.length && bindings.every((row) => row[name] && row[name].type === 'uri'));
  if (numeric && label) {
    ways.chart = () => bars(bindings.slice(0, DRAWN).map((row) => ({ label: row[label] ? plain(row[label]) : '', value: Number(row[numeric].value) })), `${numeric} by ${label}`);
  }
  if (nodes.length >= 2) {
    ways.graph = () => network(bindings.filter((row) => !graph || row.object.type === 'uri').slice(0, 400).map((row) => ({
      from: row[nodes[0]].value, to: row[nodes[1]].value, label: graph ? plain(row.predicate) : '', weight: numeric ? Number(row[numeric].value) : 1,
    })), { name: (iri) => plain({ type: 'uri', value: iri }) });
  }
  if (wkt) {
    ways.map = async () => (await import('./map.js')).pointMap(bindings.map((row) => ({ ...point(row[wkt]), label: variables.filter((name) => name !== wkt && row[name]).map((name) => plain(row[name])).join(', ') })).filter((one) => one.latitude !== undefined));
  }
  return ways;
}

/** POINT(longitude latitude) */
export function point(term) {
  const found = /POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)/i.exec(term.value);
  return found ? { longitude: Number(found[1]), latitude: Number(found[2]) } : {};
}

function cell(term) {
  if (!term) return '';
  if (term.type !== 'uri') return term.value;
  if (term.value.startsWith(BASE)) {
    const kind = term.value.slice(BASE.length).split('/')[0];
    const inside = inPage(kind, term.value);
    if (inside) return h('a', { href: inside }, plain(term));
  }
  return /^https?:/.test(term.value) ? h('a', { href: term.value, rel: 'external noreferrer' }, plain(term)) : term.value;
}

function inPage(kind, value) {
  const [whole, fragment] = value.split('#');
  if (kind === 'article') {
    const range = /^(?:char|wording)=(\d+,\d+)/.exec(fragment || '');
    return to('article', { char: range ? range[1] : '' }, idOf(whole));
  }
  return ['actor', 'event', 'statement'].includes(kind) ? to(kind, {}, idOf(value)) : null;
}

/** A short form: prefixed where we have a prefix, without the base for what is ours. */
function plain(term) {
  const { value } = term;
  if (term.type !== 'uri') return value;
  if (value.startsWith(BASE)) return value.slice(BASE.length);
  const found = Object.entries(PREFIXES).find(([, namespace]) => value.startsWith(namespace));
  return found ? `${found[0]}:${value.slice(found[1].length)}` : value;
}

function isNumber(term) {
  return /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/.test(term.datatype || '');
}
