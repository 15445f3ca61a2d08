/** Starts the page: which view answers which address, the menu, the theme. Each view is loaded when it is first shown. */

import { start, to } from './router.js';
import { h } from './dom.js';
import { QueryError } from './sparql.js';
import { nothing, show, trouble, wait } from './page.js';

const VIEWS = {
  ask: () => import('./views/ask.js'),
  questions: () => import('./views/questions.js'),
  question: () => import('./views/question.js'),
  statements: () => import('./views/statements.js'),
  statement: () => import('./views/statement.js'),
  actors: () => import('./views/actors.js'),
  actor: () => import('./views/actor.js'),
  events: () => import('./views/events.js'),
  event: () => import('./views/event.js'),
  disputes: () => import('./views/disputes.js'),
  timeline: () => import('./views/timeline.js'),
  network: () => import('./views/network.js'),
  map: () => import('./views/map.js'),
  articles: () => import('./views/articles.js'),
  article: () => import('./views/article.js'),
  sparql: () => import('./views/sparql.js'),
  about: () => import('./views/about.js'),
};

const main = document.getElementById('main');
const menu = document.getElementById('menu');
const menuButton = document.querySelector('.menu-button');

theme(localStorage.getItem('parley-theme'));
document.querySelector('.theme-button').addEventListener('click', () => {
  const dark = document.documentElement.dataset.theme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  theme(dark ? 'light' : 'dark');
  localStorage.setItem('parley-theme', dark ? 'light' : 'dark');
});
menuButton.addEventListener('click', () => open(menuButton.getAttribute('aria-expanded') !== 'true'));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && menuButton.getAttribute('aria-expanded') === 'true') {
    open(false);
    menuButton.focus();
  }
});
document.querySelector('[data-skip]').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});

start(async ({ view, id, params, signal }) => {
  open(false);
  mark(view);
  delete main.dataset.shown;
  const ready = wait();
  try {
    const load = Object.hasOwn(VIEWS, view) && VIEWS[view];
    if (load) await (await load().catch(unreachable)).default({ id, params, signal });
    else missing(view);
  } catch (error) {
    if (error.name !== 'AbortError' && !signal.aborted) {
      trouble(error);
    }
  } finally {
    if (!signal.aborted) main.dataset.shown = window.location.hash;
    ready();
  }
});

function unreachable() {
  throw new QueryError('The server does not answer', 'Is it still running? Start it again with “parley serve” and reload this page.');
}

function missing(view) {
  show({
    title: 'No such page',
    body: nothing(`Nothing here is called “${view}”.`, h('a', { href: to('ask') }, 'Start with a question')),
  });
}

function mark(view) {
  for (const link of menu.querySelectorAll('a')) {
    if (link.dataset.view.split(' ').includes(view)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function open(yes) {
  menuButton.setAttribute('aria-expanded', String(yes));
  menu.classList.toggle('open', yes);
}

function theme(name) {
  if (name) document.documentElement.dataset.theme = name;
}
