/** A statement as a card: its sentence, the words, how sure it is, every article's wording, and the way into the text. */

import { h } from './dom.js';
import { dayInWords } from './dates.js';
import { copy } from './page.js';
import { to } from './router.js';
import { articlesOf, best } from './statements.js';
import { BASES, DIRECTNESS, STANCES, idOf } from './terms.js';
import { articleInWords, count, marked, plainSentence, quoted, statementInWords } from './words.js';

export function card(statement, { searched, level = 2, open = false } = {}) {
  const articles = articlesOf(statement);
  const main = best(statement);
  const several = statement.wordings.length > 1;
  return h('article', { class: `card act-${statement.act.toLowerCase()}`, 'data-statement': idOf(statement.iri) },
    h(`h${level}`, { class: 'card-sentence' }, statementInWords(statement, articles)),
    h('blockquote', {}, h('p', {}, marked(quoted(main.words, main.type), searched))),
    facts(statement),
    several && h('details', { class: 'wordings', open },
      h('summary', {}, `${count(statement.wordings.length, 'wording')} in ${count(articles, 'article')}, side by side`),
      wordings(statement, searched)),
    h('p', { class: 'card-links' },
      h('a', { class: 'to-text', href: textLink(statement, main) }, 'In the text'),
      h('a', { href: to('statement', {}, idOf(statement.iri)) }, 'Details'),
      h('button', { type: 'button', class: 'quiet', onclick: (event) => copy(event.currentTarget, citation(statement)) }, 'Copy citation')));
}

/** All the wordings of a statement, one column each. */
export function wordings(statement, searched) {
  return h('ul', { class: 'columns' }, statement.wordings.map((one) => h('li', {},
    h('p', { class: 'source' }, h('a', { href: textLink(statement, one) }, articleInWords(one))),
    h('blockquote', {}, h('p', {}, marked(quoted(one.words, one.type), searched))),
    h('p', { class: 'how' }, how(statement, one)))));
}

/** How one article tells it: the title it gives the speaker, the words that attribute, whom it lets speak. */
function how(statement, one) {
  const other = one.creditedName && !statement.speakers.some((speaker) => speaker.iri === one.creditedTo);
  return [
    other && `credits ${one.creditedName}`,
    one.describedAs && `“${one.describedAs}”`,
    one.cue && `attributes with “${one.cue}”`,
    DIRECTNESS[one.type],
  ].filter(Boolean).join(' · ');
}

function facts(statement) {
  const sure = Math.round(statement.confidence * 100);
  return h('ul', { class: 'facts' },
    h('li', { class: 'badge act' }, statement.act.toLowerCase()),
    h('li', { class: 'badge' }, STANCES[statement.stance] || statement.stance),
    h('li', { class: 'badge' }, DIRECTNESS[statement.type] || statement.type),
    h('li', { class: 'badge', title: 'How sure the reading is. It says nothing about whether the claim is true.' },
      h('meter', { min: 0, max: 100, value: sure, 'aria-label': 'how sure the reading is' }), ` ${sure} % sure`),
    statement.basis && statement.basis !== 'stated' && h('li', { class: 'badge' }, `day: ${BASES[statement.basis] || statement.basis}`));
}

export function textLink(statement, wording) {
  return to('article', { statement: idOf(statement.iri) }, idOf(wording.article));
}

/** A line for a footnote: who, when, the words, where printed, characters, and the address that stays. */
export function citation(statement) {
  const main = best(statement);
  const { origin, pathname } = window.location;
  return `${plainSentence(statement)} “${main.words}”. In: ${articleInWords(main)}${main.file ? ` (${main.file})` : ''}, `
    + `characters ${main.begin}–${main.end}. Parley, ${statement.iri}, ${origin}${pathname}${to('statement', {}, idOf(statement.iri))}`
    + `, read on ${dayInWords(new Date().toISOString())}.`;
}
