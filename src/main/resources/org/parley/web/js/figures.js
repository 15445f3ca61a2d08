/** Figures as claims: how a number grew, who gives another one, with every number's source. */

import { h, svg } from './dom.js';
import { dayInWords, dayNumber, shortDay } from './dates.js';
import { to } from './router.js';
import { table } from './table.js';
import { idOf, local } from './terms.js';
import { articleInWords } from './words.js';

const WIDTH = 560;
const HEIGHT = 200;
const LEFT = 52;
const BOTTOM = 30;

/** Columns of a query that gives figures; the same everywhere so that rows can be drawn by this module. */
export const FIGURE_COLUMNS = '?figure ?measure ?measureLabel ?count ?countMax ?bound ?group ?asOf ?who ?whoName ?event ?eventLabel ?updates ?contradicts ?article ?begin ?end ?printed ?publisher ?published';

export function figurePattern(which) {
  return `
      ${which}
      ?figure parley:measure ?measure ; parley:count ?count ; parley:evidence ?mention .
      ?measure skos:prefLabel ?measureLabel .
      ?mention nif:referenceContext ?article ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?printed .
      OPTIONAL { ?figure parley:countMax ?countMax }
      OPTIONAL { ?figure parley:countQualifier ?bound }
      OPTIONAL { ?figure parley:groupLabel ?group }
      OPTIONAL { ?figure parley:asOf ?asOf }
      OPTIONAL { ?figure parley:claimedBy ?who . ?who skos:prefLabel ?whoName }
      OPTIONAL { ?figure parley:aboutEvent ?event . ?event skos:prefLabel ?eventLabel }
      OPTIONAL { ?figure parley:updates ?updates }
      OPTIONAL { ?figure parley:contradicts ?contradicts }
      OPTIONAL { ?article schema:publisher ?publisher }
      OPTIONAL { ?article schema:datePublished ?published }`;
}

/** Rows gathered into figures. */
export function figuresOf(rows) {
  const all = new Map();
  for (const row of rows) {
    const one = all.get(row.figure) || { ...row, count: Number(row.count), day: row.asOf || row.published, updates: new Set(), contradicts: new Set(), claimants: new Map(), sources: new Map() };
    if (row.updates) one.updates.add(row.updates);
    if (row.contradicts) one.contradicts.add(row.contradicts);
    if (row.who) one.claimants.set(row.who, row.whoName);
    one.sources.set(row.article, row);
    all.set(row.figure, one);
  }
  return [...all.values()];
}

export function claimant(figure) {
  return figure.claimants.size ? [...figure.claimants.values()].join(' and ') : 'unattributed';
}

export function number(figure) {
  const before = { atLeast: 'at least ', atMost: 'at most ', about: 'about ' }[figure.bound] || '';
  return `${before}${figure.count.toLocaleString('en')}${figure.countMax ? ` to ${Number(figure.countMax).toLocaleString('en')}` : ''}`;
}

/** Figures of one measure, group and event: a line for each claimant over time, and the table of it. */
export function figureChart(title, figures) {
  const dated = figures.filter((one) => one.day);
  return h('div', { class: 'figure-chart' }, h('h3', {}, title), dated.length > 1 && drawing(title, dated), figureTable(figures, title));
}

function figureTable(figures, title) {
  return table({
    label: `Figures: ${title}, ${figures.length ? figures[0].eventLabel || 'no event' : ''}`,
    columns: ['As of', 'Figure', 'Claimed by', 'Relation', 'In the words of'],
    rows: [...figures].sort((a, b) => ((a.day || '') < (b.day || '') ? -1 : 1)).map((one) => [
      one.asOf ? dayInWords(one.asOf) : one.published ? `printed ${dayInWords(one.published)}` : 'unknown',
      { content: `${number(one)} ${one.measureLabel}${one.group ? `, ${one.group}` : ''}`, kind: 'figure' },
      one.claimants.size ? [...one.claimants].map(([who, name]) => h('a', { href: to('actor', {}, idOf(who)) }, name)) : 'unattributed',
      relation(one, figures),
      figureSources(one)]),
  });
}

/** Where a figure is printed: each a link to its characters. */
export function figureSources(figure) {
  return h('ul', { class: 'plain' }, [...figure.sources.values()].map((row) => h('li', {},
    h('a', { class: 'in-text', href: to('article', { char: `${row.begin},${row.end}` }, idOf(row.article)) }, `“${row.printed}”`), ` ${articleInWords(row)}`)));
}

function relation(one, figures) {
  const named = (iri) => {
    const other = figures.find((figure) => figure.figure === iri);
    return other ? number(other) : 'another figure';
  };
  return [[...one.updates].map((iri) => `updates ${named(iri)}`), [...one.contradicts].map((iri) => `against ${named(iri)}`)].flat().join('; ');
}

function drawing(title, figures) {
  const first = Math.min(...figures.map((one) => dayNumber(one.day)));
  const last = Math.max(...figures.map((one) => dayNumber(one.day)));
  const most = Math.max(1, ...figures.map((one) => one.count));
  const x = (one) => LEFT + (last === first ? (WIDTH - LEFT) / 2 : ((dayNumber(one.day) - first) / (last - first)) * (WIDTH - LEFT - 30));
  const y = (one) => HEIGHT - BOTTOM - (one.count / most) * (HEIGHT - BOTTOM - 24);
  const sides = [...new Set(figures.map(claimant))];
  return h('figure', {}, svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'lines', role: 'img', 'aria-label': `${title}: ${figures.map((one) => `${number(one)} by ${claimant(one)}`).join(', ')}` },
    svg('line', { x1: LEFT - 8, x2: WIDTH - 10, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM, class: 'axis' }),
    [...new Set(figures.map((one) => one.day))].map((day) => svg('text', { x: x({ day }), y: HEIGHT - 10, class: 'tick' }, shortDay(day))),
    sides.map((side, i) => {
      const own = figures.filter((one) => claimant(one) === side).sort((a, b) => (a.day < b.day ? -1 : 1));
      return svg('g', { class: `series s${i % 5}` },
        own.length > 1 && svg('polyline', { points: own.map((one) => `${x(one)},${y(one)}`).join(' ') }),
        own.map((one, at) => [svg('circle', { cx: x(one), cy: y(one), r: 4.5 }),
          svg('text', { ...beside(x(one), y(one), rises(own, at)), class: 'value' }, number(one))]));
    })), h('figcaption', { class: 'legend' }, sides.map((side, i) => h('span', { class: `key s${i % 5}` }, side))));
}

/** Where the number of a point stands: right of it, or above it and to the left where the picture ends. */
function beside(x, y, rises) {
  if (x > WIDTH - 110) return { x: x + 6, y: y - 9, 'text-anchor': 'end' };
  return { x: x + 8, y: y + (rises && y + 20 < HEIGHT - BOTTOM ? 15 : -6) };
}

/** Whether the line goes up from here: then the number stands below it. */
function rises(own, at) {
  return at + 1 < own.length && own[at + 1].count > own[at].count;
}

/** The same measure, group and event belong on one chart. */
export function chartKey(figure) {
  return [figure.event || '', local(figure.measure), (figure.group || '').toLowerCase()].join('|');
}
