/** The saved questions, as the server lists and answers them. */

import { QueryError, failed } from './sparql.js';

const API = new URL('api/', document.baseURI).pathname;
let known = null;

/** Every saved question: name, title, question, group, parameters with name, kind and description. */
export async function questions(signal) {
  if (!known) known = await (await get(API, signal)).json();
  return known;
}

/** The address of an answer; empty values are left out. */
export function address(name, values, extra = {}) {
  const given = Object.entries({ ...values, ...extra }).filter(([, value]) => value !== undefined && value !== '');
  return `${API}${encodeURIComponent(name)}?${new URLSearchParams(given)}`;
}

/** Rows as flat objects, each with the addresses of what it speaks of under `links`. */
export async function rows(name, values, signal) {
  return (await get(address(name, values, { format: 'json' }), signal)).json();
}

/** The question as SPARQL, its values filled in. */
export async function sparql(name, values, signal) {
  return (await get(address(name, values, { format: 'sparql' }), signal)).text();
}

async function get(where, signal) {
  let response;
  try {
    response = await fetch(where, { signal, headers: { Accept: '*/*' } });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new QueryError('The server does not answer', 'Is it still running? Start it again with “parley serve” and reload this page.');
  }
  if (!response.ok) throw await failed(response);
  return response;
}
