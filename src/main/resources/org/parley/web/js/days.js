/** The days on which something was said, with how much: counted when the store was built, so that asking is quick at any size. */

import { select } from './sparql.js';
import { BASE, idOf } from './terms.js';

export function daysQuery() {
  return `SELECT ?day ?total WHERE { ?tally qb:dataSet <${BASE}tally/days> ; parley:day ?day ; parley:total ?total } LIMIT 20000`;
}

/** The newest days (or the oldest) that hold so many statements together; null when they are about all there are. */
export async function endOfTime(order, statements, signal) {
  const rows = (await select(daysQuery(), signal)).map((row) => ({ day: idOf(row.day), total: Number(row.total) }));
  const all = rows.reduce((sum, row) => sum + row.total, 0);
  if (all < 2 * statements) return null;
  rows.sort((a, b) => (a.day < b.day ? -1 : 1));
  if (order !== 'old') rows.reverse();
  const days = [];
  for (let held = 0; held < statements; held += rows[days.length - 1].total) days.push(rows[days.length].day);
  return days;
}
