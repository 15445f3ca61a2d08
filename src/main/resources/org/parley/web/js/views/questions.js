/** Questions: every saved query of this server, in its group. */

import { h } from '../dom.js';
import { questions } from '../api.js';
import { show } from '../page.js';
import { to } from '../router.js';
import { count } from '../words.js';

export default async function view({ signal }) {
  const all = await questions(signal);
  const groups = [...new Set(all.map((one) => one.group))];
  show({
    title: 'Saved questions',
    sentence: `${count(all.length, 'question')}, each a table whose rows lead to the words behind them. R, pandas and curl ask the same at the addresses given there.`,
    body: h('div', { class: 'question-groups' }, groups.map((group) => h('section', {}, h('h2', {}, group),
      h('ul', { class: 'plain' }, all.filter((one) => one.group === group).map((one) => h('li', {},
        h('a', { href: to('question', {}, one.name) }, one.title), h('p', { class: 'hint' }, one.question))))))),
  });
}
