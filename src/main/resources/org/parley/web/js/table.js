/** Tables that a narrow screen shows row by row, each cell with the name of its column; they stay tables to a screen reader. */

import { h } from './dom.js';

/**
 * @param columns their names
 * @param rows each a list of cells: words, elements, or {content, kind} where the kind is a class
 */
export function table({ label, columns, rows, kind = '' }) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    h('table', { class: `striped stacks ${kind}`, role: 'table' },
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map((name) => h('th', { scope: 'col', role: 'columnheader' }, name)))),
      h('tbody', { role: 'rowgroup' }, rows.map((row) => h('tr', { role: 'row' }, row.map((cell, i) => td(cell, columns[i])))))));
}

function td(cell, column) {
  const { content, kind } = cell && cell.content !== undefined ? cell : { content: cell };
  const empty = content === '' || content === null || content === undefined;
  return h('td', { role: 'cell', 'data-column': column, class: [kind, empty && 'empty'].filter(Boolean).join(' ') || null }, h('div', {}, content));
}
