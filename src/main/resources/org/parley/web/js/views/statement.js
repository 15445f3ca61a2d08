/** One statement: its card opened, and what it is tied to: claims it denies, what it answers, events, figures. */

import { h } from '../dom.js';
import { card } from '../card.js';
import { nothing, show } from '../page.js';
import { to } from '../router.js';
import { select } from '../sparql.js';
import { articlesOf, statements, theseQuery } from '../statements.js';
import { RULES, idOf, iri, local, ref } from '../terms.js';
import { plainSentence } from '../words.js';

const LINKS = {
  denies: 'It denies what was said here',
  deniedBy: 'It was denied here',
  confirms: 'It confirms what was said here',
  confirmedBy: 'It was confirmed here',
  answers: 'It answers',
  answeredBy: 'It was answered by',
  reports: 'It tells that this was said',
  reportedBy: 'It is told by',
  same: 'Others who say the same',
};

export default async function view({ id, signal }) {
  const self = iri('statement', id);
  const query = theseQuery([self]);
  const [[statement], ties, about] = await Promise.all([
    statements(query, signal), select(tiesQuery(self), signal), select(aboutQuery(self), signal)]);
  if (!statement) {
    show({ title: 'No such statement', body: nothing(`The corpus has no statement ${id}. It may have been built anew since.`, h('a', { href: to('statements') }, 'All statements')) });
    return;
  }
  const others = [...new Set(ties.map((row) => row.other))].slice(0, 40);
  const cards = others.length ? await statements(theseQuery(others), signal) : [];
  const groups = Object.keys(LINKS).map((kind) => [kind, ties.filter((row) => row.kind === kind)]).filter(([, rows]) => rows.length);
  show({
    title: 'Statement',
    sentence: plainSentence(statement, articlesOf(statement)),
    query,
    download: query,
    file: `parley-statement-${id}`,
    body: h('div', { class: 'one' },
      card(statement, { open: true }),
      about.length > 0 && h('section', {}, h('h2', {}, 'What it speaks of'), h('ul', { class: 'plain' }, about.map((row) => h('li', {},
        row.kind === 'event' ? h('a', { href: to('event', {}, idOf(row.thing)) }, row.label) : h('span', { class: 'figure' }, row.label))))),
      groups.map(([kind, rows]) => h('section', {}, h('h2', {}, LINKS[kind]),
        h('div', { class: 'cards' }, cards.filter((one) => rows.some((row) => row.other === one.iri)).map((one) => {
          const { rule } = rows.find((row) => row.other === one.iri);
          return [rule && h('p', { class: 'hint' }, `Concluded by rule: ${RULES[local(rule)] || local(rule)}.`), card(one, { level: 3 })];
        })))),
      h('p', { class: 'hint' }, 'Address of this statement: ', h('a', { href: `/id/statement/${encodeURIComponent(id)}` }, self))),
  });
}

function tiesQuery(self) {
  const s = ref(self);
  return `
    SELECT DISTINCT ?kind ?other ?rule WHERE {
      { ${s} parley:denies ?claim . ?other parley:expresses ?claim . BIND("denies" AS ?kind)
        OPTIONAL { ?link rdf:subject ${s} ; rdf:predicate parley:denies ; rdf:object ?claim ; parley:derivedBy ?rule } }
      UNION { ${s} parley:expresses ?claim . ?other parley:denies ?claim . BIND("deniedBy" AS ?kind)
        OPTIONAL { ?link rdf:subject ?other ; rdf:predicate parley:denies ; rdf:object ?claim ; parley:derivedBy ?rule } }
      UNION { ${s} parley:confirms ?claim . ?other parley:expresses ?claim . BIND("confirms" AS ?kind) }
      UNION { ${s} parley:expresses ?claim . ?other parley:confirms ?claim . BIND("confirmedBy" AS ?kind) }
      UNION { ${s} parley:answers ?other . BIND("answers" AS ?kind) }
      UNION { ?other parley:answers ${s} . BIND("answeredBy" AS ?kind) }
      UNION { ${s} parley:reportsStatement ?other . BIND("reports" AS ?kind) }
      UNION { ?other parley:reportsStatement ${s} . BIND("reportedBy" AS ?kind) }
      UNION { ${s} parley:expresses ?claim . ?other parley:expresses ?claim . BIND("same" AS ?kind) }
      FILTER(?other != ${s})
    } LIMIT 100`;
}

function aboutQuery(self) {
  return `
    SELECT DISTINCT ?kind ?thing ?label WHERE {
      ${ref(self)} parley:expresses ?claim .
      { ?claim parley:aboutEvent ?thing . ?thing skos:prefLabel ?label . BIND("event" AS ?kind) }
      UNION { ?claim parley:givesFigure ?thing . ?thing rdfs:label ?label . BIND("figure" AS ?kind) }
    } ORDER BY ?kind ?label LIMIT 60`;
}
