/** The address says everything: #/view/id?name=value. Leaving a view stops what it still asks; going back finds the place again. */

const places = new Map();
let visits = 0;
let current = null;
let leaving = new AbortController();

/** An address inside the page; empty parameters are left out. */
export function to(view, params = {}, id) {
  const kept = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(kept).toString();
  return `#/${view}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${query ? `?${query}` : ''}`;
}

export function read(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view, ...rest] = path.split('/');
  return {
    view: view || 'ask',
    id: rest.length ? decoded(rest.join('/')) : undefined,
    params: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** How many rows an address asks for: never less than `least`, never more than `most`. */
export function atLeast(asked, least, most) {
  const number = Math.floor(Number(asked));
  return number > least ? Math.min(number, most) : least;
}

export function go(address) {
  window.location.hash = address;
}

/** Changes the address without a step in the history, and without showing the view anew. */
export function remember(address) {
  window.history.replaceState(window.history.state, '', address);
}

/** Calls `show` with view, id, parameters and a signal that ends when the view is left. */
export function start(show) {
  window.history.scrollRestoration = 'manual';
  window.addEventListener('hashchange', () => visit(show));
  visit(show);
}

async function visit(show) {
  if (current !== null) places.set(current, window.scrollY);
  const known = window.history.state && window.history.state.visit;
  if (!known) {
    visits += 1;
    window.history.replaceState({ visit: `${Date.now()}-${visits}` }, '');
  }
  current = window.history.state.visit;
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  await show({ ...read(window.location.hash), signal });
  if (!signal.aborted && known && places.has(known)) window.scrollTo({ top: places.get(known), behavior: 'instant' });
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
