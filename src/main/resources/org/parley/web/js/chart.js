/** Small charts as SVG with the numbers in them, so that they can be read, heard and copied. */

import { h, svg } from './dom.js';

const NARROW = 26;
const WIDE = 46;

/** Horizontal bars, one for each {label, value, href}. */
export function bars(items, title) {
  const most = Math.max(1, ...items.map((item) => item.value));
  return h('figure', { class: 'bars' }, h('figcaption', { class: 'hint' }, title),
    h('ul', {}, items.map((item) => h('li', {},
      h('span', { class: 'bar-label' }, item.href ? h('a', { href: item.href }, item.label) : item.label),
      h('span', { class: 'bar-line' }, svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { width: Math.max(0.5, (100 * item.value) / most), height: 10, class: 'bar' }))),
      h('span', { class: 'bar-value' }, item.value.toLocaleString('en'))))));
}

/** Upright columns over time; each {label, value, href} is a link where it has one. */
export function columns(items, title, height = 90) {
  const most = Math.max(1, ...items.map((item) => item.value));
  const step = items.length > 30 ? NARROW : WIDE;
  const every = items.length > 30 ? 2 : 1;
  const width = Math.max(items.length * step, 60) + WIDE;
  return h('figure', { class: 'columns-chart' }, h('figcaption', { class: 'hint' }, title),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
      svg('svg', { viewBox: `0 0 ${width} ${height + 34}`, width, height: height + 34, preserveAspectRatio: 'xMinYMid', role: 'group', 'aria-label': title },
        items.map((item, i) => {
          const tall = (height * item.value) / most;
          const shape = [
            svg('rect', { x: i * step + 4, y: height - tall + 12, width: step - 8, height: Math.max(1, tall), class: 'bar' }),
            svg('text', { x: i * step + step / 2, y: height - tall + 8, class: 'column-value' }, item.value.toLocaleString('en')),
            i % every === 0 && svg('text', { x: i * step + step / 2, y: height + 26, class: 'column-label' }, item.label),
          ];
          const label = `${item.title || item.label}: ${item.value}`;
          return item.href ? svg('a', { href: item.href, 'aria-label': label }, svg('title', {}, label), shape) : svg('g', { role: 'img', 'aria-label': label }, shape);
        }))));
}
