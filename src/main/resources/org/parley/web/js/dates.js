/** Days in words. All days are ISO dates (2023-09-20) without a time zone, and stay so. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/** 20 September 2023 */
export function dayInWords(day) {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** 20 Sep */
export function shortDay(day) {
  const [, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1].slice(0, 3)}`;
}

export function monthInWords(month) {
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1]} ${year}`;
}

/** on 20 September 2023; from ... to ...; since ...; until ...; empty when open on both sides */
export function rangeInWords(from, to) {
  if (from && to) return from === to ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
  if (from) return `since ${dayInWords(from)}`;
  return to ? `until ${dayInWords(to)}` : '';
}

export function isDay(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value || '');
}

/** Days since 1970, so that days can be placed on an axis. */
export function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86400000;
}
