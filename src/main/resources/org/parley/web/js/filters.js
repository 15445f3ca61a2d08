/** Which statements: the parameters of an address as conditions of a query and as words. */

import { dayInWords, isDay, rangeInWords } from './dates.js';
import { searchTerms } from './sparql.js';
import { ACTS, DIRECTNESS, iri, literal, ref, term } from './terms.js';

/** Parameters that choose statements, in the order people read them. */
export const FILTERS = ['speaker', 'side', 'act', 'addressee', 'target', 'with', 'event', 'on', 'from', 'to', 'outlet', 'article', 'stance',
  'quote', 'sure', 'text', 'venue', 'disputed', 'shared'];

/** Most statements that a search for words looks at. */
const FOUND = 1000;

const ACTORS = { speaker: 'speaker', side: 'side', addressee: 'addressee', target: 'target' };

/** How the speaker means it, after the word “statements”. */
const MEANT = {
  Asserted: 'meant without reserve', Hedged: 'made with reserve', Denied: 'that something is not so', HedgedDenial: 'that doubt something', Unknown: 'of unknown stance',
};

/** Only the filters among `params`, without the empty ones. */
export function filtersOf(params) {
  return Object.fromEntries(FILTERS.filter((name) => params[name]).map((name) => [name, params[name]]));
}

/**
 * Triple patterns over ?statement and ?day; the most telling ones first.
 * @param within days that it must have been said on, besides what the filters choose
 */
export function conditions(filters, within) {
  const lines = within ? [`VALUES ?within { ${within.map((day) => ref(iri('day', day))).join(' ')} }`, '?statement parley:day ?within .'] : [];
  const { act, addressee, article, disputed, event, from, on, outlet, quote, shared, stance, sure, target, text, to, venue } = filters;
  if (text && searchTerms(text)) {
    lines.push(`(?found ?score) text:query (parley:words ${literal(searchTerms(text))} ${FOUND}) .`,
      '?statement parley:evidence ?found .');
  }
  // From the outlet to its articles to what they carry: the engine would begin with the act, which is no help.
  if (outlet) lines.push(`{ SELECT DISTINCT ?statement WHERE { ?carrier schema:publisher ${literal(outlet)} . ?statement parley:reportedIn ?carrier } }`);
  for (const [name, property] of Object.entries(ACTORS)) {
    if (filters[name]) lines.push(`?statement parley:${property} ${ref(iri('actor', filters[name]))} .`);
  }
  if (filters.with) lines.push(`?statement parley:addressee|parley:target ${ref(iri('actor', filters.with))} .`);
  if (event) lines.push(`?claim parley:aboutEvent ${ref(iri('event', event))} .`, '?statement parley:expresses ?claim .');
  if (article) lines.push(`?statement parley:reportedIn ${ref(iri('article', article))} .`);
  if (isDay(on)) lines.push(`?statement parley:day ${ref(iri('day', on))} .`);
  if (act) lines.push(oneOf('act', act));
  if (stance) lines.push(oneOf('stance', stance));
  if (quote) lines.push(oneOf('quoteType', quote));
  // Only statements have those; asking what is known takes a third of the time.
  if (![...Object.keys(ACTORS), 'with', 'article', 'text'].some((name) => filters[name])) lines.push('?statement a parley:Statement .');
  if (disputed) lines.push('?statement parley:denies ?denied .');
  if (venue) lines.push('?statement parley:venue ?venue .');
  if (shared) lines.push('?statement parley:reportedIn ?one , ?other . FILTER(?one != ?other)');
  const bound = isDay(from) || isDay(to);
  lines.push(bound ? '?statement parley:saidOn ?day .' : 'OPTIONAL { ?statement parley:saidOn ?day }');
  if (isDay(from)) lines.push(`FILTER(?day >= "${from}"^^xsd:date)`);
  if (isDay(to)) lines.push(`FILTER(?day <= "${to}"^^xsd:date)`);
  if (Number(sure) > 0) lines.push(`?statement parley:confidence ?sure FILTER(?sure >= ${Number(sure)})`);
  return lines;
}

/** "in which X accuses Y since ...": what is asked for, in words; `name` gives an actor or event its name. */
export function inWords(filters, name) {
  const parts = [];
  if (filters.speaker) parts.push(`by ${name(filters.speaker)}`);
  if (filters.side) parts.push(`in the name of ${name(filters.side)}`);
  if (filters.act) parts.push(`that ${filters.act.split(',').map((act) => verb(act)).join(' or ')}`);
  if (filters.addressee) parts.push(`said to ${name(filters.addressee)}`);
  if (filters.target) parts.push(`aimed at ${name(filters.target)}`);
  if (filters.with) parts.push(`to or about ${name(filters.with)}`);
  if (filters.event) parts.push(`about “${name(filters.event)}”`);
  if (filters.on) parts.push(`of ${dayInWords(filters.on)}`);
  if (filters.from || filters.to) parts.push(rangeInWords(filters.from, filters.to));
  if (filters.outlet) parts.push(`carried by ${filters.outlet}`);
  if (filters.article) parts.push(`in article ${filters.article}`);
  if (filters.stance) parts.push(filters.stance.split(',').map((one) => MEANT[one] || one).join(' or '));
  if (filters.quote) parts.push(`given as ${filters.quote.split(',').map((one) => DIRECTNESS[one] || one).join(' or ')}`);
  if (filters.sure) parts.push(`of which the reading is at least ${Math.round(filters.sure * 100)} % sure`);
  if (filters.text) parts.push(`with the words ${filters.text}`);
  if (filters.venue) parts.push('with a place or channel');
  if (filters.disputed) parts.push('that answer a claim of another side');
  if (filters.shared) parts.push('carried by more than one article');
  return parts.join(', ');
}

function verb(act) {
  return { Support: 'voice support', Concern: 'voice concern', Request: 'ask' }[act] || (ACTS[act] ? ACTS[act].label : act);
}

function oneOf(property, values) {
  const terms = values.split(',').map(term);
  return terms.length === 1
    ? `?statement parley:${property} ${terms[0]} .`
    : `VALUES ?${property}_ { ${terms.join(' ')} } ?statement parley:${property} ?${property}_ .`;
}
