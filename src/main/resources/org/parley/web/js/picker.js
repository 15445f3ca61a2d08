/** A text field that proposes actors or events while one types (ARIA combobox with a list). */

import { h, replace } from './dom.js';
import { searchPrefix, select } from './sparql.js';
import { BASE, idOf, iri, literal, ref } from './terms.js';

const PROPOSED = 12;
let numbered = 0;

const KINDS = {
  actor: { type: 'Actor', tally: 'speakers', indexed: ['rdfs:label', 'skos:altLabel'] },
  event: { type: 'Event', tally: 'events', indexed: ['rdfs:label'] },
};

/**
 * @param kind actor or event
 * @param chosen called with the id, or with '' when the field was emptied
 */
export function picker({ kind = 'actor', label, id = '', name = '', placeholder = 'anybody', chosen, hideLabel = false }) {
  numbered += 1;
  const listId = `proposals-${numbered}`;
  let proposals = [];
  let proposedFor = null;
  let active = -1;
  let timer;
  // Keys wait for one another: what Enter takes is what the arrow before it marked, in a list for what was typed by then.
  let keys = Promise.resolve();
  let value = id;
  const input = h('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', id: `pick-${numbered}`,
    'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': listId, placeholder, value: name,
  });
  const list = h('ul', { id: listId, role: 'listbox', 'aria-label': label, hidden: true });
  const field = h('div', { class: 'picker' },
    h('label', { for: input.id, class: hideLabel ? 'unseen' : null }, label), input, list);

  if (id && !name) {
    nameOf(kind, id).then((found) => {
      if (value === id) input.value = found;
    });
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    mark(-1);
    timer = setTimeout(propose, 120);
  });
  input.addEventListener('focus', () => {
    input.select();
    propose();
  });
  input.addEventListener('blur', () => {
    close();
    if (input.value.trim() === '' && value !== '') choose({ id: '', name: '' });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      keys = keys.then(() => move(step));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      keys = keys.then(take);
    } else if (event.key === 'Escape') {
      close();
    }
  });

  /** The one that is marked, else the first for what stands in the field, which may still have to be looked up. */
  async function take() {
    if (active >= 0) {
      choose(proposals[active]);
    } else if (input.value.trim() === '') {
      choose({ id: '', name: '' });
    } else if (await current() && proposals.length) {
      choose(proposals[0]);
    }
  }

  /** Opens a closed list, else marks the next or the one before, in a list for what stands in the field now. */
  async function move(step) {
    const wasClosed = list.hidden;
    if (!await current() || !proposals.length) return;
    if (!wasClosed) mark(active < 0 && step < 0 ? proposals.length - 1 : (active + step + proposals.length) % proposals.length);
    else if (list.hidden) await propose();
  }

  /** Whether the list is for what stands in the field, after looking it up when it was not. */
  async function current() {
    clearTimeout(timer);
    if (proposedFor !== input.value.trim()) await propose();
    return proposedFor === input.value.trim();
  }

  async function propose() {
    const typed = input.value.trim();
    const asked = value && typed === name ? '' : typed;
    let found;
    try {
      found = await suggest(kind, asked);
    } catch {
      return;
    }
    if (document.activeElement !== input || input.value.trim() !== typed) return;
    proposals = found;
    proposedFor = typed;
    active = -1;
    replace(list, proposals.length
      ? proposals.map((one, i) => h('li', {
        role: 'option', id: `${listId}-${i}`, 'aria-selected': 'false',
        onpointerdown: (event) => {
          event.preventDefault();
          choose(one);
        },
      }, one.name, one.total && h('span', { class: 'total' }, ` ${one.total}`)))
      : h('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'nobody of that name'));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }

  function mark(next) {
    active = next;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    if (active < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', `${listId}-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    }
  }

  function choose(one) {
    value = one.id;
    name = one.name;
    input.value = one.name;
    close();
    chosen(one.id, one.name);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  return field;
}

/** The ones with most statements; of those whose names begin like what was typed when something was. */
export async function suggest(kind, typed) {
  const { indexed, tally, type } = KINDS[kind];
  const words = searchPrefix(typed);
  const which = words
    ? `{ SELECT DISTINCT ?thing WHERE {
        ${indexed.map((property) => `{ (?thing ?score) text:query (${property} ${literal(words)} 60) }`).join(' UNION ')}
        ?thing a parley:${type} . } LIMIT 60 }
      OPTIONAL { ?tally parley:tallyOf ?thing ; qb:dataSet <${BASE}tally/${tally}> ; parley:total ?total }`
    : `?tally qb:dataSet <${BASE}tally/${tally}> ; parley:tallyOf ?thing ; parley:total ?total .`;
  const rows = await select(`SELECT ?thing ?name ?total WHERE { ${which} ?thing skos:prefLabel ?name . } ORDER BY DESC(?total) ?name LIMIT ${PROPOSED}`);
  return rows.map((row) => ({ id: idOf(row.thing), name: row.name, total: row.total }));
}

/** What a thing is called; its id when the corpus does not know it. */
export async function nameOf(kind, id) {
  const rows = await select(`SELECT ?name WHERE { ${ref(iri(kind, id))} skos:prefLabel ?name } LIMIT 1`);
  return rows.length ? rows[0].name : id;
}
