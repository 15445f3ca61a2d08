/** The frame that every view shares: heading, its sentence in words, the query behind it, download and link. */

import { h, replace } from './dom.js';
import { complete, csv } from './sparql.js';
import { to } from './router.js';

const main = document.getElementById('main');
const aloud = document.getElementById('said-aloud');
let wanted = null;

/**
 * Shows a view.
 * @param view title, sentence (text or nodes), query (SPARQL, optional), download (a query that gives the whole table,
 *     optional), file (name of the download), files (other downloads: name to address, optional), body
 */
export function show({ title, sentence, query, download, file = 'parley', files, body }) {
  const heading = h('h1', { tabindex: '-1' }, title);
  const held = document.activeElement && main.contains(document.activeElement) && document.activeElement.dataset.key;
  const same = held && main.dataset.title === title;
  const scroll = window.scrollY;
  main.dataset.title = title;
  main.removeAttribute('aria-busy');
  replace(main, h('div', { class: 'head' }, heading, sentence && h('p', { class: 'sentence' }, sentence), tools({ query, download, file, files })), body);
  document.title = `${typeof title === 'string' ? title : title.textContent} · Parley`;
  heading.focus({ preventScroll: true });
  wanted = same && held;
  refocus();
  window.scrollTo({ top: same ? scroll : 0, behavior: 'instant' });
}

/** Gives the focus back to the control that was used, once a later part of the view has brought it back. */
export function refocus() {
  const control = wanted && main.querySelector(`[data-key="${CSS.escape(wanted)}"]`);
  if (control && (document.activeElement === document.body || document.activeElement.matches('main h1'))) {
    control.focus({ preventScroll: true });
    wanted = null;
  }
}

/** Between two views: says that something is on its way, once it takes long enough to be noticed. */
export function wait() {
  const timer = setTimeout(() => {
    main.setAttribute('aria-busy', 'true');
  }, 250);
  return () => {
    clearTimeout(timer);
    main.removeAttribute('aria-busy');
  };
}

export function say(text) {
  aloud.textContent = text;
}

export function trouble(error) {
  const heading = h('h1', { tabindex: '-1' }, error.title || 'Something went wrong');
  replace(main,
    h('section', { class: 'trouble', role: 'alert' }, heading,
      h('p', {}, error.message),
      h('p', {}, h('button', { type: 'button', onclick: () => window.location.reload() }, 'Try again'), ' ',
        h('a', { href: '#/ask' }, 'Back to the questions')),
      error.query && h('details', {}, h('summary', {}, 'The query that failed'), code(error.query))));
  document.title = `${heading.textContent} · Parley`;
  heading.focus();
}

/** What stands where rows would, with a way on. */
export function nothing(text, ...ways) {
  return h('div', { class: 'nothing' }, h('p', {}, text), ways.length > 0 && h('ul', {}, ways.map((way) => h('li', {}, way))));
}

export function code(query) {
  return h('pre', { class: 'code', tabindex: '0', role: 'region', 'aria-label': 'SPARQL query' }, h('code', {}, query));
}

/** The row of small tools below a heading. */
export function tools({ query, download, file, files = {} }) {
  return h('div', { class: 'tools' },
    query && sparqlOf(query),
    download && h('button', { type: 'button', class: 'quiet', onclick: (event) => save(event.currentTarget, download, `${file}.csv`) }, 'Download CSV'),
    Object.entries(files).map(([name, address]) => h('a', { class: 'quiet', href: address, download: '' }, `Download ${name}`)),
    h('button', { type: 'button', class: 'quiet', onclick: (event) => copy(event.currentTarget, window.location.href) }, 'Copy link'));
}

function sparqlOf(query) {
  const whole = complete(query);
  return h('details', { class: 'sparql-of' },
    h('summary', {}, 'Show the SPARQL'),
    code(whole),
    h('p', {}, h('a', { href: to('sparql', { query: whole }) }, 'Open in the SPARQL view'), ' ',
      h('button', { type: 'button', class: 'quiet', onclick: (event) => copy(event.currentTarget, whole) }, 'Copy the query')));
}

export async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h('textarea', { class: 'unseen', 'aria-label': 'to copy' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  flash(button, 'Copied');
}

async function save(button, query, name) {
  button.disabled = true;
  try {
    const url = URL.createObjectURL(await csv(query));
    const link = h('a', { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    flash(button, 'Saved');
  } catch (error) {
    flash(button, error.title || 'The download failed');
  } finally {
    button.disabled = false;
  }
}

function flash(button, text) {
  const before = button.dataset.label || button.textContent;
  button.dataset.label = before;
  button.textContent = text;
  say(text);
  setTimeout(() => {
    button.textContent = before;
  }, 1600);
}
