/** About: what is in here, how it is made, licence, how to cite, downloads. */

import { h } from '../dom.js';
import { dayInWords } from '../dates.js';
import { show } from '../page.js';
import { to } from '../router.js';
import { select } from '../sparql.js';
import { BASE } from '../terms.js';

const COUNTS = `
  SELECT ?articles ?statements ?speakers ?events ?figures ?first ?last WHERE {
    { SELECT (COUNT(*) AS ?articles) WHERE { ?article a parley:Article } }
    { SELECT (SUM(?total) AS ?statements) WHERE { ?tally qb:dataSet <${BASE}tally/acts> ; parley:total ?total } }
    { SELECT (COUNT(*) AS ?speakers) WHERE { ?speaker qb:dataSet <${BASE}tally/speakers> } }
    { SELECT (COUNT(*) AS ?events) WHERE { ?event parley:eventStatus ?status } }
    { SELECT (COUNT(*) AS ?figures) WHERE { ?figure parley:measure ?measure } }
    { SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) WHERE { ?article a parley:Article ; schema:datePublished ?day } }
  }`;

const TOOLS = `
  SELECT ?tool ?articles WHERE {
    { SELECT ?agent (COUNT(*) AS ?articles) WHERE { ?reading prov:wasAssociatedWith ?agent } GROUP BY ?agent ORDER BY DESC(?articles) LIMIT 10 }
    ?agent rdfs:label ?tool .
  } ORDER BY DESC(?articles)`;

export default async function view({ signal }) {
  const [[counts = {}], tools] = await Promise.all([select(COUNTS, signal), select(TOOLS, signal)]);
  const number = (value) => Number(value || 0).toLocaleString('en');
  const today = dayInWords(new Date().toISOString());
  show({
    title: 'About',
    sentence: 'Parley reads news about a conflict and answers who said what, when, to whom, in whose name, about which event, and according to which article.',
    query: COUNTS,
    download: COUNTS,
    file: 'parley-counts',
    body: h('div', { class: 'about' },
      h('section', {}, h('h2', {}, 'What is in here'), h('dl', { class: 'facts-list wide' },
        [['Articles', number(counts.articles), 'articles'], ['Statements', number(counts.statements), 'statements'], ['Speakers', number(counts.speakers), 'actors'],
          ['Events', number(counts.events), 'events'], ['Figures', number(counts.figures), 'disputes']].map(([name, value, link]) => h('div', {}, h('dt', {}, name), h('dd', {}, h('a', { href: to(link, link === 'disputes' ? { show: 'grown' } : {}) }, value)))),
        counts.first && h('div', {}, h('dt', {}, 'Printed'), h('dd', {}, `${dayInWords(counts.first)} to ${dayInWords(counts.last)}`)),
        tools.length > 0 && h('div', {}, h('dt', {}, 'Read by'), h('dd', {}, tools.map((row) => `${row.tool} (${number(row.articles)})`).join(', '))))),
      h('section', {}, h('h2', {}, 'How to read it'), h('ul', {},
        h('li', {}, 'What a source says is a claim, never a fact. A denial stands beside the claim that it denies; who is right is left to you.'),
        h('li', {}, 'Three doubts are kept apart. The stance is the speaker’s (asserted, hedged, denied). “% sure” is the machine’s, about its own reading. The status of an event is what all articles together warrant.'),
        h('li', {}, 'One utterance is one statement, however many articles carry it; their wordings stand side by side.'),
        h('li', {}, 'Three days are kept apart: when it was said, when it was printed, and the day a figure or event is about.'),
        h('li', {}, 'Readings are made by a machine and can be wrong. Every one leads to its characters in the text: look before you cite.'))),
      h('section', {}, h('h2', {}, 'Use it elsewhere'), h('ul', {},
        h('li', {}, h('a', { href: to('sparql') }, 'SPARQL'), ' at ', h('code', {}, `${window.location.origin}/sparql`), '; every view shows its own query.'),
        h('li', {}, 'Saved queries with parameters, for R, pandas and curl: ', h('a', { href: to('questions') }, 'all of them'), ', ', h('a', { href: '/openapi.json' }, 'description'), '.'),
        h('li', {}, 'The whole graph: ', h('a', { href: '/download/graph.nq.gz' }, 'N-Quads'), ', ', h('a', { href: '/download/graph.trig' }, 'TriG'), ', ', h('a', { href: '/download/graph.jsonld' }, 'JSON-LD'), '; every statement: ', h('a', { href: '/download/statements.csv' }, 'CSV'), '; all tables: ', h('a', { href: '/dcat' }, 'catalogue'), '.'),
        h('li', {}, 'OpenRefine can match names against the actors at ', h('code', {}, `${window.location.origin}/reconcile`), '.'),
        h('li', {}, 'Terms: ', h('a', { href: '/ontology' }, 'the ontology'), ', ', h('a', { href: '/event-type/' }, 'event types'), '; ', h('a', { href: '/.well-known/void' }, 'description of the data set'), '.'))),
      h('section', {}, h('h2', {}, 'Licence and citation'),
        h('p', {}, 'Parley is free software under the Apache License 2.0; its ontology is CC BY 4.0. Articles belong to their publishers. Map outlines are by Natural Earth, in the public domain.'),
        h('blockquote', { class: 'cite' }, `Parley contributors. Parley: who said what, when, to whom. Version 0.1.0. Corpus of ${number(counts.articles)} articles, ${window.location.origin}, read on ${today}.`),
        h('p', { class: 'hint' }, 'To cite one sentence, use “Copy citation” on its card: it gives the article, the characters and an address that stays.'))),
  });
}
