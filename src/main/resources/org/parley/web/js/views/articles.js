/** Articles: what the corpus was read from. */

import { h } from '../dom.js';
import { dayInWords } from '../dates.js';
import { nothing, show } from '../page.js';
import { atLeast, go, to } from '../router.js';
import { searchTerms, select } from '../sparql.js';
import { idOf, literal } from '../terms.js';

const STEP = 50;

export default async function view({ params, signal }) {
  const limit = atLeast(params.n, STEP, 1000);
  const query = articlesQuery(params, limit);
  const rows = await select(query, signal);
  show({
    title: 'Articles',
    sentence: params.text ? `Articles that contain ${params.text}, the newest first.` : params.outlet ? `Articles of ${params.outlet}, the newest first.` : 'What the corpus was read from, the newest first.',
    query,
    download: articlesQuery(params, 10000),
    file: 'parley-articles',
    body: h('div', {},
      h('form', {
        class: 'search', role: 'search', onsubmit: (event) => {
          event.preventDefault();
          go(to('articles', { ...params, n: '', text: event.currentTarget.elements.text.value.trim() }));
        },
      }, h('label', { for: 'article-words' }, 'Words in the article'), h('div', { class: 'joined' },
        h('input', { id: 'article-words', type: 'search', name: 'text', value: params.text || '' }), h('button', { type: 'submit' }, 'Search'))),
      rows.length ? h('ul', { class: 'list' }, rows.map(entry)) : nothing('No article fits.', h('a', { href: to('articles') }, 'All articles')),
      rows.length === limit && h('p', {}, h('a', { role: 'button', class: 'more', href: to('articles', { ...params, n: limit + STEP }) }, 'More'))),
  });
}

function entry(row) {
  return h('li', {},
    h('a', { href: to('article', {}, idOf(row.article)) }, row.headline || `${row.start.trim().split('\n')[0]} …`),
    h('p', { class: 'hint' }, [row.publisher, row.published && dayInWords(row.published), row.file].filter(Boolean).join(' · ')));
}

function articlesQuery({ outlet, text }, limit) {
  return `
    SELECT ?article ?headline ?publisher ?published ?file (SUBSTR(?text, 1, 120) AS ?start) WHERE {
      {
        SELECT DISTINCT ?article ?published WHERE {
          ${text && searchTerms(text) ? `(?article ?score) text:query (nif:isString ${literal(searchTerms(text))} 1000) .` : ''}
          ?article a parley:Article .
          ${outlet ? `?article schema:publisher ${literal(outlet)} .` : ''}
          OPTIONAL { ?article schema:datePublished ?published }
        } ORDER BY DESC(?published) ?article LIMIT ${limit}
      }
      ?article nif:isString ?text .
      OPTIONAL { ?article parley:file ?file }
      OPTIONAL { ?article schema:headline ?headline }
      OPTIONAL { ?article schema:publisher ?publisher }
    } ORDER BY DESC(?published) ?article`;
}
