/** SPARQL: the editor with our prefixes, examples and vocabulary; results as table, chart, graph or map; all of it in the link. */

import { h, replace, script, stylesheet } from '../dom.js';
import { EXAMPLES } from '../examples.js';
import { say, show } from '../page.js';
import { remember, to } from '../router.js';
import { ENDPOINT } from '../sparql.js';
import { completer } from '../vocabulary.js';
import { drawings, table } from '../results.js';

const DOWNLOADS = { CSV: 'text/csv', TSV: 'text/tab-separated-values', JSON: 'application/sparql-results+json', XML: 'application/sparql-results+xml' };
const TRIPLES = { Turtle: 'text/turtle', 'N-Triples': 'application/n-triples', 'JSON-LD': 'application/ld+json' };
const LONGEST_LINK = 8000;

export default async function view({ params, signal }) {
  stylesheet('/webjars/zazuko__yasgui/build/yasgui.min.css');
  await script('/webjars/zazuko__yasgui/build/yasgui.min.js');
  if (signal.aborted) return;
  const start = params.query || EXAMPLES[0].query;
  const place = h('div', { class: 'editor' });
  const answer = h('section', { class: 'answer-area', 'aria-label': 'Result' });
  const examples = h('select', { 'aria-label': 'Examples', onchange: () => {
    const chosen = EXAMPLES[Number(examples.value)];
    if (chosen) editor.setValue(chosen.query);
  } }, h('option', { value: '' }, 'Examples …'), EXAMPLES.map((one, i) => h('option', { value: i }, one.title)));
  show({
    title: 'SPARQL',
    sentence: ['Ask the graph itself, at ', h('code', {}, new URL(ENDPOINT, window.location.href).href), '. Control and Enter runs the query, Control and Space completes a term, Escape leaves the editor.'],
    body: h('div', { class: 'sparql' },
      h('div', { class: 'editor-bar' }, examples,
        h('button', { type: 'button', class: 'run', onclick: () => run() }, 'Run'),
        h('a', { href: '/ontology', class: 'hint' }, 'The vocabulary')),
      place, answer),
  });
  const editor = edit(place, start, () => run());
  editor.on('change', () => {
    const query = editor.getValue();
    if (query.length < LONGEST_LINK) remember(to('sparql', { ...params, query }));
  });
  if (params.query) await run();

  async function run() {
    const query = editor.getValue();
    replace(answer, h('p', { class: 'loading', role: 'status' }, 'Asking …'));
    const began = performance.now();
    try {
      const graph = /^[\s\S]*?\b(CONSTRUCT|DESCRIBE)\b/i.test(query.replace(/#[^\n]*|<[^>]*>|"[^"]*"/g, '')) && !/^\s*(SELECT|ASK)\b/im.test(query);
      const response = await fetch(ENDPOINT, {
        method: 'POST', signal, body: new URLSearchParams({ query }),
        headers: { Accept: graph ? 'application/n-triples' : 'application/sparql-results+json' },
      });
      if (!response.ok) throw new Error(reason(await response.text(), response.status));
      const result = graph ? triples(await response.text()) : await response.json();
      const seconds = ((performance.now() - began) / 1000).toFixed(2);
      present(answer, result, query, graph, seconds, params);
    } catch (error) {
      if (error.name === 'AbortError') return;
      replace(answer, h('div', { class: 'trouble', role: 'alert' }, h('h2', {}, 'No answer'), h('pre', { class: 'code', tabindex: 0, role: 'region', 'aria-label': 'Message of the server' }, error.message)));
    }
  }
}

function edit(place, value, run) {
  const { Yasqe } = window.Yasgui;
  if (!Yasqe.Autocompleters.parley) Yasqe.registerAutocompleter(completer(), false);
  const editor = new Yasqe(place, {
    value, persistenceId: null, showQueryButton: false, resizeable: true, createShareableLink: null, consumeShareLink: null,
    autocompleters: ['variables', 'parley'],
    extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run, 'Ctrl-Space': (one) => one.autocomplete(), Tab: false, 'Shift-Tab': false, Esc: () => document.querySelector('.run').focus() },
  });
  editor.getInputField().setAttribute('aria-label', 'Query');
  editor.setSize(null, '20rem');
  return editor;
}

function present(answer, result, query, graph, seconds, params) {
  if (typeof result.boolean === 'boolean') {
    replace(answer, h('p', { class: 'yes-no' }, result.boolean ? 'Yes.' : 'No.'));
    say(result.boolean ? 'Yes' : 'No');
    return;
  }
  const { bindings } = result.results;
  const variables = result.head.vars;
  const told = `${bindings.length.toLocaleString('en')} ${graph ? 'triples' : bindings.length === 1 ? 'row' : 'rows'} in ${seconds} s`;
  const area = h('div', {});
  const ways = { table: () => table(variables, bindings), ...drawings(variables, bindings, graph) };
  const tabs = h('ul', { class: 'tabs', 'aria-label': 'Ways to see it' }, Object.keys(ways).map((name) => h('li', {}, h('a', {
    href: to('sparql', { ...params, query, as: name === 'table' ? '' : name }), 'data-as': name,
    onclick: (event) => {
      event.preventDefault();
      remember(to('sparql', { query, as: name === 'table' ? '' : name }));
      use(name);
    },
  }, name))));
  replace(answer, h('p', { class: 'hint' }, told, '. ', 'Download: ', Object.entries(graph ? TRIPLES : DOWNLOADS).map(([name, type]) => [h('button', {
    type: 'button', class: 'quiet', onclick: () => download(query, type, name.toLowerCase()),
  }, name), ' '])), Object.keys(ways).length > 1 && tabs, area);
  say(told);
  use(ways[params.as] ? params.as : 'table');

  async function use(name) {
    for (const link of tabs.querySelectorAll('a')) {
      if (link.dataset.as === name) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    replace(area, await ways[name]());
    area.dispatchEvent(new CustomEvent('shown'));
  }
}

async function download(query, type, extension) {
  const response = await fetch(ENDPOINT, { method: 'POST', headers: { Accept: type }, body: new URLSearchParams({ query }) });
  if (!response.ok) {
    say(reason(await response.text(), response.status));
    return;
  }
  const url = URL.createObjectURL(await response.blob());
  const link = h('a', { href: url, download: `parley-result.${{ turtle: 'ttl', 'n-triples': 'nt', 'json-ld': 'jsonld' }[extension] || extension}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function reason(text, status) {
  try {
    const problem = JSON.parse(text);
    return [problem.title, problem.detail].filter(Boolean).join('\n');
  } catch {
    return text.slice(0, 2000) || `The server answered ${status}.`;
  }
}

/** N-Triples as rows, so that a graph can be shown as a table too. */
function triples(text) {
  const term = /<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/g;
  const bindings = text.split('\n').filter((line) => line.trim()).map((line) => {
    const [subject, predicate, object] = [...line.matchAll(term)].map(([, iri, blank, value, language, datatype]) => {
      if (iri !== undefined) return { type: 'uri', value: iri };
      if (blank) return { type: 'bnode', value: blank };
      return { type: 'literal', value: unescape(value), 'xml:lang': language, datatype };
    });
    return { subject, predicate, object };
  });
  return { head: { vars: ['subject', 'predicate', 'object'] }, results: { bindings } };
}

function unescape(value) {
  return value.replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)/g, (whole, code) => {
    if (code.length > 1) return String.fromCodePoint(parseInt(code.slice(1), 16));
    return { n: '\n', r: '\r', t: '\t' }[code] || code;
  });
}
