/** Asks the endpoint: a few queries at a time, answers kept, errors as sentences. */

import { PREFIXES } from './terms.js';

export const ENDPOINT = new URL('sparql', document.baseURI).pathname;
const AT_ONCE = 3;
const KEPT = 80;
const TRIES = 3;

const kept = new Map();
const waiting = [];
let running = 0;

export class QueryError extends Error {
  constructor(title, detail, query) {
    super(detail || title);
    this.title = title;
    this.query = query;
  }
}

/** The query with the prefixes it uses in front, ready for any client. */
export function complete(query) {
  if (/^\s*(PREFIX|BASE)\b/i.test(query)) return query;
  const used = Object.entries(PREFIXES).filter(([prefix]) => new RegExp(`(^|[^A-Za-z0-9_])${prefix}:`).test(query));
  return used.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join('\n') + '\n\n' + tidy(query);
}

/** Rows as plain objects from variable name to value; an unbound variable is missing. */
export async function select(query, signal) {
  const whole = complete(query);
  if (!kept.has(whole)) {
    const answer = queued(() => ask(whole, 'application/sparql-results+json', signal).then((r) => r.json()), signal);
    kept.set(whole, answer.then(rows));
    answer.catch(() => kept.delete(whole));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  }
  return kept.get(whole);
}

export async function csv(query) {
  return queued(() => ask(complete(query), 'text/csv').then((response) => response.blob()));
}

/** Words that a person typed, as a query of the text index: all words, phrases in quotation marks kept together. */
export function searchTerms(typed) {
  const parts = typed.match(/"[^"]+"|[^\s"]+/g) || [];
  return parts
    .map((part) => {
      const phrase = part.startsWith('"');
      const clean = part.replace(/[^\p{L}\p{N}' -]/gu, ' ').trim();
      if (!clean) return '';
      return phrase || /[\s'-]/.test(clean) ? `+"${clean}"` : `+${clean}`;
    })
    .filter(Boolean)
    .join(' ');
}

/** The same for what is still being typed: the last word may go on. */
export function searchPrefix(typed) {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  return words.map((word) => `+(${word} ${word}*)`).join(' ');
}

function rows(answer) {
  return answer.results.bindings.map((binding) =>
    Object.fromEntries(Object.entries(binding).map(([name, term]) => [name, term.value])));
}

async function ask(query, accept, signal, tried = 1) {
  let response;
  try {
    response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { Accept: accept, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query }),
      signal,
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new QueryError('The server does not answer', 'Is it still running? Start it again with “parley serve” and reload this page.', query);
  }
  if (response.ok) return response;
  if ((response.status === 503 || response.status === 429) && tried < TRIES) {
    await pause(1000 * Math.min(5, Number(response.headers.get('Retry-After')) || 1));
    return ask(query, accept, signal, tried + 1);
  }
  throw await failed(response, query);
}

/** What the server says is wrong, as an error that the page can show. */
export async function failed(response, query) {
  const text = await response.text();
  try {
    const problem = JSON.parse(text);
    return new QueryError(problem.title || `Status ${response.status}`, problem.detail, query);
  } catch {
    return new QueryError(`The server answered ${response.status}`, text.slice(0, 300), query);
  }
}

function queued(work, signal) {
  return new Promise((resolve, reject) => {
    waiting.push({ work, signal, resolve, reject });
    next();
  });
}

function next() {
  while (running < AT_ONCE && waiting.length) {
    const { work, signal, resolve, reject } = waiting.shift();
    if (signal && signal.aborted) {
      reject(new DOMException('left', 'AbortError'));
      continue;
    }
    running += 1;
    work().then(resolve, reject).finally(() => {
      running -= 1;
      next();
    });
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Takes away the indentation that the query has from standing in code, and its empty lines. */
function tidy(query) {
  const lines = query.split('\n').filter((line) => line.trim());
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}
