/** Disputes: claims beside their denials, and figures beside those of the other side. */

import { h } from '../dom.js';
import { card } from '../card.js';
import { dayInWords } from '../dates.js';
import { FIGURE_COLUMNS, chartKey, claimant, figureChart, figurePattern, figureSources, figuresOf, number } from '../figures.js';
import { nothing, show } from '../page.js';
import { nameOf, picker } from '../picker.js';
import { atLeast, go, to } from '../router.js';
import { select } from '../sparql.js';
import { gather, theseQuery } from '../statements.js';
import { RULES, idOf, iri, local, ref } from '../terms.js';
import { count } from '../words.js';

const STEP = 10;
const TABS = { '': 'Claims and denials', figures: 'Rival figures', grown: 'Figures as they grew' };

export default async function view({ params, signal }) {
  const tab = TABS[params.show] ? params.show : '';
  const limit = atLeast(params.n, STEP, 100);
  const who = params.who ? await nameOf('actor', params.who) : '';
  const { body, query, download, sentence } = tab ? await figures(tab, params, limit, signal, who) : await denials(params, limit, signal, who);
  show({
    title: 'Disputes',
    sentence,
    query,
    download,
    file: `parley-disputes${tab ? `-${tab}` : ''}`,
    body: h('div', {},
      h('ul', { class: 'tabs', 'aria-label': 'Kinds of dispute' }, Object.entries(TABS).map(([name, label]) =>
        h('li', {}, h('a', { href: to('disputes', { who: params.who, show: name }), 'data-key': `tab${name}`, 'aria-current': tab === (name || undefined) || (!tab && !name) ? 'true' : null }, label)))),
      h('div', { class: 'find' }, picker({ label: 'With somebody on either side', id: params.who || '', name: who, chosen: (id) => go(to('disputes', { ...params, n: '', who: id })) })),
      body),
  });
}

async function denials(params, limit, signal, who) {
  const query = denialsQuery(params.who, limit);
  const rows = await select(query, signal);
  const wanted = [...new Set(rows.flatMap((row) => [row.denial, row.claimStatement].filter(Boolean)))];
  const cards = new Map();
  for (let i = 0; i < wanted.length; i += 60) {
    for (const one of gather(await select(theseQuery(wanted.slice(i, i + 60)), signal))) cards.set(one.iri, one);
  }
  const pairs = new Map();
  for (const row of rows) {
    const key = row.denial;
    const pair = pairs.get(key) || { denial: cards.get(row.denial), claims: new Map(), rule: row.rule };
    if (row.claimStatement && row.claimStatement !== row.denial && cards.has(row.claimStatement)) pair.claims.set(row.claimStatement, cards.get(row.claimStatement));
    pairs.set(key, pair);
  }
  const shown = [...pairs.values()].filter((pair) => pair.denial);
  return {
    query,
    download: denialsQuery(params.who, 5000),
    sentence: `Who denied what: ${shown.length === limit ? 'the latest ' : ''}${count(shown.length, 'denial')}${who ? ` with ${who} on either side` : ''}, each beside the claim it denies. Who is right is not decided here.`,
    body: shown.length ? [shown.map((pair) => h('section', { class: 'versus' },
      h('div', {}, h('h2', {}, 'Claimed'), pair.claims.size
        ? h('div', { class: 'cards' }, [...pair.claims.values()].slice(0, 4).map((one) => card(one, { level: 3 })), pair.claims.size > 4 && h('p', { class: 'hint' }, `and ${pair.claims.size - 4} more`))
        : h('p', { class: 'hint' }, 'The claim itself is in no article of the corpus; the denial presupposes it.')),
      h('div', {}, h('h2', {}, 'Denied'), card(pair.denial, { level: 3 }), pair.rule && h('p', { class: 'hint' }, `Put together by rule: ${RULES[local(pair.rule)] || local(pair.rule)}.`)))),
    shown.length === limit && h('p', {}, h('a', { role: 'button', class: 'more', href: to('disputes', { ...params, n: limit + STEP }) }, 'More'))]
      : nothing('No denial was found.', h('a', { href: to('statements', { act: 'Deny,Reject' }) }, 'Statements that deny or reject'), h('a', { href: to('disputes') }, 'All disputes')),
  };
}

async function figures(tab, params, limit, signal, who) {
  const relation = tab === 'grown' ? 'updates' : 'contradicts';
  const query = figuresQuery(relation, params.who, limit * 4);
  const all = figuresOf(await select(query, signal));
  const byIri = new Map(all.map((one) => [one.figure, one]));
  const groups = new Map();
  for (const one of all) groups.set(chartKey(one), [...(groups.get(chartKey(one)) || []), one]);
  const told = tab === 'grown' ? 'Numbers that one side raised or corrected day by day' : 'Numbers of the same thing on the same day from different sides';
  const body = tab === 'grown'
    ? [...groups.values()].map((those) => h('section', {}, heading(those[0]), figureChart(capital(`${those[0].measureLabel}${those[0].group ? `, ${those[0].group}` : ''}`), those)))
    : rivals(all, byIri).map(([one, other]) => h('section', {}, heading(one), h('div', { class: 'versus' }, [one, other].map((figure) => h('div', { class: 'rival' },
      h('p', { class: 'big' }, number(figure), ' ', h('small', {}, figure.measureLabel)), h('p', {}, `says ${claimant(figure)}${figure.day ? `, as of ${dayInWords(figure.day)}` : ''}`), figureSources(figure))))));
  return {
    query,
    download: figuresQuery(relation, params.who, 5000),
    sentence: `${told}${who ? `, with ${who} on either side` : ''}. Each is a claim with its source.`,
    body: body.length ? body : nothing(tab === 'grown' ? 'No figure was found that updates another.' : 'No two sides were found to give different figures for the same thing and day.', h('a', { href: to('disputes', { show: tab === 'grown' ? 'figures' : 'grown' }) }, tab === 'grown' ? 'Rival figures' : 'Figures as they grew')),
  };
}

function heading(figure) {
  return h('h2', {}, figure.event ? h('a', { href: to('event', {}, idOf(figure.event)) }, figure.eventLabel) : 'Without an event');
}

/** Each pair once. */
function rivals(all, byIri) {
  return all.flatMap((one) => [...one.contradicts].filter((iriOf) => byIri.has(iriOf) && one.figure < iriOf).map((iriOf) => [one, byIri.get(iriOf)]));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function denialsQuery(who, limit) {
  const actor = who && ref(iri('actor', who));
  return `
    SELECT ?denial ?denier ?day ?claim ?content ?claimStatement ?claimant ?rule WHERE {
      {
        SELECT DISTINCT ?denial ?day WHERE {
          ?denial parley:denies ?denied ; a parley:Statement .
          ${actor ? `{ ?denial parley:speaker|parley:side ${actor} } UNION { ?by parley:expresses ?denied ; parley:speaker|parley:side ${actor} }` : ''}
          OPTIONAL { ?denial parley:saidOn ?day }
        } ORDER BY DESC(?day) ?denial LIMIT ${limit}
      }
      ?denial parley:denies ?claim ; parley:speaker/skos:prefLabel ?denier .
      ?claim parley:content ?content .
      OPTIONAL { ?claimStatement parley:expresses ?claim ; parley:speaker/skos:prefLabel ?claimant }
      OPTIONAL { ?link rdf:subject ?denial ; rdf:predicate parley:denies ; rdf:object ?claim ; parley:derivedBy ?rule }
    } ORDER BY DESC(?day) ?denial ?claim`;
}

function figuresQuery(relation, who, limit) {
  const actor = who && ref(iri('actor', who));
  return `SELECT ${FIGURE_COLUMNS} WHERE {
    ${figurePattern(`{
        SELECT DISTINCT ?figure WHERE {
          { ?figure parley:${relation} ?other } UNION { ?other parley:${relation} ?figure }
          ?figure a parley:QuantityClaim .
          ${actor ? `{ ?figure parley:claimedBy ${actor} } UNION { ?other parley:claimedBy ${actor} }` : ''}
        } LIMIT ${limit}
      }`)}
  } ORDER BY ?event ?measure ?asOf LIMIT 3000`;
}
