/** Things in words: who a statement is by, where an article is from, what a person typed marked in a text. */

import { h } from './dom.js';
import { dayInWords } from './dates.js';
import { to } from './router.js';
import { ACTS, idOf, local } from './terms.js';

export function count(number, one, many = `${one}s`) {
  return `${Number(number).toLocaleString('en')} ${Number(number) === 1 ? one : many}`;
}

export function actorLink(actor) {
  return h('a', { href: to('actor', {}, idOf(actor.iri)) }, actor.name);
}

/** The little link to Wikidata; an unconfirmed match says so. */
export function wikidataLink({ wikidata, candidate }) {
  const item = wikidata || candidate;
  if (!item || !local(item).startsWith('Q')) return null;
  return h('a', {
    class: 'wikidata', href: `https://www.wikidata.org/wiki/${local(item)}`, rel: 'external noreferrer', target: '_blank',
    title: wikidata ? 'Wikidata' : 'Wikidata: a candidate, not confirmed',
  }, `${local(item)}${wikidata ? '' : ' ?'}`);
}

/** DN, 21 September 2023 */
export function articleInWords({ publisher, published, headline, file, article }) {
  const name = publisher || headline || file || (article && idOf(article)) || 'article';
  return published ? `${name}, ${dayInWords(published)}` : name;
}

/** Nodes that read: Ministry of Defence of Azerbaijan denied on 21 September 2023, addressing ..., reported by 1 article. */
export function statementInWords(statement, articles) {
  const { day, onBehalfOf, relayedBy, speakers, venue } = statement;
  const { verb, object, told, about } = deed(statement);
  return [
    h('strong', {}, list(speakers.map((one) => [actorLink(one), wikidataLink(one) ? [' ', wikidataLink(one)] : '']))),
    onBehalfOf.length > 0 && [', for ', list(onBehalfOf.map(actorLink)), ','],
    ' ', h('span', { class: 'verb' }, verb), object.length > 0 && [' ', list(object.map(actorLink))],
    day ? [' on ', h('time', { datetime: day }, dayInWords(day))] : ' on an unknown day',
    venue && ` (${venue})`,
    told.length > 0 && [', addressing ', list(told.map(actorLink))],
    about.length > 0 && [', with regard to ', list(about.map(actorLink))],
    relayedBy.length > 0 && [', relayed by ', list(relayedBy.map(actorLink))],
    articles && `, reported by ${count(articles, 'article')}`, '.',
  ];
}

/** The verb, its object, and who is left to be named: whoever is told, and whomever it is about. */
function deed({ act, addressees, targets }) {
  const form = ACTS[act] || ACTS.Assert;
  const told = addressees.filter((one) => !targets.some((other) => other.iri === one.iri));
  if (targets.length && form.target) return { verb: form.target, object: targets, told, about: [] };
  if (told.length && form.told) return { verb: form.told, object: told, told: [], about: targets };
  return { verb: form.alone, object: [], told, about: targets };
}

export function plainSentence(statement, articles) {
  return h('span', {}, statementInWords(statement, articles)).textContent.replace(/ Q\d+( \?)?/g, '');
}

/** a, b and c */
export function list(nodes) {
  return nodes.flatMap((node, i) => [i === 0 ? '' : i === nodes.length - 1 ? ' and ' : ', ', node]);
}

/** The text with each word marked that begins like one of those searched for. */
export function marked(text, searched) {
  const stems = (searched || '').toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) || [];
  if (stems.length === 0) return [text];
  const roots = stems.map((word) => word.replace(/(ations?|ing|ed|es|s|ly)$/u, '')).map((root, i) => (root.length < 3 ? stems[i] : root));
  const pattern = new RegExp(`((?<![\\p{L}\\p{N}])(?:${roots.join('|')})[\\p{L}\\p{N}]*)`, 'giu');
  return text.split(pattern).map((part, i) => (i % 2 ? h('mark', {}, part) : part));
}

/** The words as a reader expects them: quotation marks around what was quoted whole. */
export function quoted(words, type) {
  return type === 'Direct' && !/^[“"'‘«]/.test(words) ? `“${words}”` : words;
}
