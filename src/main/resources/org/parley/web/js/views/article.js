/** An article with everything that was read in it: speakers, cues, contents, actors, events and figures, each leading to its node. */

import { h } from '../dom.js';
import { card } from '../card.js';
import { cut } from '../marks.js';
import { nothing, say, show } from '../page.js';
import { go, to } from '../router.js';
import { select } from '../sparql.js';
import { best, statements, statementsQuery } from '../statements.js';
import { idOf, iri, ref } from '../terms.js';
import { articleInWords, count, plainSentence, wikidataLink } from '../words.js';

const LAYERS = { statements: 'Statements', actors: 'Actors', events: 'Events', figures: 'Figures' };
const MOST = 200;

export default async function view({ id, params, signal }) {
  const self = iri('article', id);
  const query = textQuery(self);
  const [[article], parts, spans, said] = await Promise.all([
    select(query, signal), select(partsQuery(self), signal), select(spansQuery(self), signal),
    statements(statementsQuery({ article: id }, MOST, 'old'), signal)]);
  if (!article) {
    show({ title: 'No such article', body: nothing(`The corpus has no article ${id}.`, h('a', { href: to('articles') }, 'All articles')) });
    return;
  }
  const marks = [...parts, ...spans].map((row) => ({ ...row, begin: Number(row.begin), end: Number(row.end) }));
  const chosen = params.statement ? iri('statement', params.statement) : null;
  const range = /^(\d+),(\d+)$/.exec(params.char || '');
  if (range) marks.push({ kind: 'asked', begin: Number(range[1]), end: Number(range[2]) });
  const hidden = new Set((params.hide || '').split(',').filter(Boolean));
  const placed = said.map((one) => ({ one, begin: Math.min(...one.wordings.filter((w) => w.article === self).map((w) => w.begin)) }))
    .sort((a, b) => a.begin - b.begin).map(({ one }) => one);
  const selected = placed.find((one) => one.iri === chosen);

  show({
    title: article.headline || articleInWords({ ...article, article: self }),
    sentence: [article.headline && `${articleInWords({ ...article, headline: null, article: self })}. `, `${count(placed.length, 'statement')}, ${count(new Set(spans.filter((s) => s.kind === 'events').map((s) => s.node)).size, 'event')} and `
      + `${count(new Set(spans.filter((s) => s.kind === 'figures').map((s) => s.node)).size, 'figure')} were read in it.`,
    article.url && [' ', h('a', { href: article.url, rel: 'external noreferrer' }, 'As published')]],
    query,
    download: statementsQuery({ article: id }, 1000, 'old'),
    file: `parley-article-${id}`,
    body: h('div', { class: 'reading' },
      h('section', { class: 'text', 'aria-label': 'Text of the article' },
        layers(id, params, hidden),
        h('div', { class: ['running', ...[...hidden].map((name) => `without-${name}`)].join(' '), lang: article.language || 'en' }, paragraphs(article.text, marks, id, params, chosen))),
      h('section', { class: 'margin', 'aria-label': 'Statements in the order of the text' },
        h('h2', {}, selected ? 'This statement' : 'Statements'),
        selected && [h('div', { class: 'selected' }, card(selected, { level: 3 })),
          h('p', {}, h('a', { href: to('article', { ...params, statement: '' }, id) }, 'All statements of this article'))],
        !selected && (placed.length ? h('ol', { class: 'said' }, placed.map((one) => h('li', {},
          h('a', { href: to('article', { ...params, statement: idOf(one.iri) }, id) }, plainSentence(one).replace(/\.$/, ':'), ' ', h('q', {}, short(best(one).words))))))
          : h('p', {}, 'Nobody was found to say anything in this article.')),
        actors(spans))),
  });

  const target = document.querySelector('.running .is-chosen, .running .is-asked');
  if (target) {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (selected) say(plainSentence(selected));
  }
}

/** Enough of the words to know them again. */
function short(words) {
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 85))} …` : words;
}

function layers(id, params, hidden) {
  return h('fieldset', { class: 'layers' }, h('legend', {}, 'Mark'),
    Object.entries(LAYERS).map(([name, label]) => h('label', { class: `layer-${name}` },
      h('input', {
        type: 'checkbox', checked: !hidden.has(name), 'data-key': name, onchange: () => {
          if (hidden.has(name)) hidden.delete(name);
          else hidden.add(name);
          go(to('article', { ...params, hide: [...hidden].join(',') }, id));
        },
      }), label)));
}

function paragraphs(text, marks, id, params, chosen) {
  return cut(text, marks).filter((line) => line.length).map((line) => h('p', {
    class: line.every((piece) => piece.marks.some((mark) => mark.kind === 'boilerplate')) ? 'boilerplate' : null,
  }, line.map((piece) => segment(piece, id, params, chosen))));
}

/** One piece of text: a link when something small stands here, else a span that belongs to its statements. */
function segment({ text, begin, marks }, id, params, chosen) {
  if (!marks.length) return text;
  const classes = new Set(marks.map((mark) => `m-${mark.kind}`));
  const own = marks.filter((mark) => PARTS.has(mark.kind));
  if (own.some((mark) => mark.node === chosen)) classes.add('is-chosen');
  if (marks.some((mark) => mark.kind === 'asked')) classes.add('is-asked');
  const attributes = { class: [...classes].join(' '), 'data-begin': begin };
  const thing = marks.find((mark) => mark.kind === 'figures') || marks.find((mark) => mark.kind === 'events') || marks.find((mark) => mark.kind === 'actors');
  const shortest = own.sort((a, b) => (a.end - a.begin) - (b.end - b.begin))[0];
  const cue = marks.find((mark) => mark.kind === 'cue');
  if (thing && !(cue && thing.kind === 'actors')) {
    return h('a', { ...attributes, href: thingLink(thing, shortest, id, params), title: `${ONE[thing.kind]}: ${thing.label}` }, text);
  }
  if (cue) {
    return h('a', { ...attributes, href: to('article', { ...params, statement: idOf(cue.node) }, id), title: 'statement' }, text);
  }
  return h('span', shortest ? { ...attributes, onclick: () => leap(shortest, id, params) } : attributes, text);
}

const PARTS = new Set(['speaker', 'cue', 'content', 'quote']);
const ONE = { figures: 'figure', events: 'event', actors: 'actor' };

function thingLink(thing, statement, id, params) {
  if (thing.kind === 'events') return to('event', {}, idOf(thing.node));
  if (thing.kind === 'actors') return to('actor', {}, idOf(thing.node));
  if (thing.event) return to('event', {}, idOf(thing.event));
  return statement ? to('article', { ...params, statement: idOf(statement.node) }, id) : to('disputes', { show: 'figures' });
}

function leap(mark, id, params) {
  if (String(window.getSelection()) === '') go(to('article', { ...params, statement: idOf(mark.node) }, id));
}

function actors(spans) {
  const named = new Map();
  for (const span of spans.filter((one) => one.kind === 'actors')) {
    const known = named.get(span.node) || { ...span, times: 0 };
    known.times += 1;
    named.set(span.node, known);
  }
  if (!named.size) return null;
  return h('details', {}, h('summary', {}, `${count(named.size, 'actor')} named`), h('ul', { class: 'plain' },
    [...named.values()].sort((a, b) => b.times - a.times).map((one) => h('li', {},
      h('a', { href: to('actor', {}, idOf(one.node)) }, one.label), ' ', wikidataLink(one), ` × ${one.times}`))));
}

function textQuery(self) {
  return `
    SELECT ?headline ?publisher ?published ?file ?url ?language ?text WHERE {
      VALUES ?article { ${ref(self)} }
      ?article nif:isString ?text .
      OPTIONAL { ?article schema:headline ?headline }
      OPTIONAL { ?article schema:publisher ?publisher }
      OPTIONAL { ?article schema:datePublished ?published }
      OPTIONAL { ?article parley:file ?file }
      OPTIONAL { ?article schema:url ?url }
      OPTIONAL { ?article schema:inLanguage ?language }
    } LIMIT 1`;
}

function partsQuery(self) {
  return `
    SELECT ?kind ?node ?begin ?end WHERE {
      GRAPH ${ref(self)} {
        ?node parley:evidence ?wording .
        ?wording a parley:Wording .
        VALUES (?part ?kind) { (parley:speakerMention "speaker") (parley:cueMention "cue") (parley:contentMention "content") (parley:quoteMention "quote") }
        ?wording ?part ?mention .
        ?mention nif:beginIndex ?begin ; nif:endIndex ?end .
      }
    } ORDER BY ?begin LIMIT 5000`;
}

function spansQuery(self) {
  const graph = ref(self);
  return `
    SELECT DISTINCT ?kind ?node ?label ?event ?wikidata ?begin ?end WHERE {
      { GRAPH ${graph} { ?node parley:evidence ?mention . ?mention parley:mentionKind ?how } ?node skos:prefLabel ?label . BIND("actors" AS ?kind)
        OPTIONAL { ?node skos:exactMatch ?wikidata } }
      UNION { GRAPH ${graph} { ?node parley:evidence ?mention . ?mention nif:sentence ?sentence } ?node a parley:Event ; skos:prefLabel ?label . BIND("events" AS ?kind) }
      UNION { GRAPH ${graph} { ?node parley:evidence ?mention } ?node a parley:QuantityClaim ; rdfs:label ?label . BIND("figures" AS ?kind)
        OPTIONAL { ?node parley:aboutEvent ?event } }
      UNION { GRAPH ${graph} { ?mention parley:boilerplate ?label } BIND("boilerplate" AS ?kind) }
      GRAPH ${graph} { ?mention nif:beginIndex ?begin ; nif:endIndex ?end }
    } ORDER BY ?begin LIMIT 5000`;
}
