/** Cuts a text at every border of its marks, so that marks may overlap as they like, and gives the pieces line by line. */

/**
 * @param marks {begin, end, ...} with half-open UTF-16 offsets, as JavaScript strings count
 * @returns lines, each an array of {text, begin, marks: those that cover it}
 */
export function cut(text, marks) {
  const sound = marks.filter(({ begin, end }) => begin >= 0 && begin < end && end <= text.length);
  const borders = new Set([0, text.length]);
  for (const { begin, end } of sound) borders.add(begin).add(end);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) borders.add(at).add(at + 1);
  const sorted = [...borders].sort((a, b) => a - b);
  const opening = [...sound].sort((a, b) => a.begin - b.begin);
  const lines = [[]];
  let active = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const begin = sorted[i];
    const end = sorted[i + 1];
    active = active.filter((mark) => mark.end > begin);
    while (next < opening.length && opening[next].begin <= begin) {
      active.push(opening[next]);
      next += 1;
    }
    const piece = text.slice(begin, end);
    if (piece === '\n') lines.push([]);
    else lines[lines.length - 1].push({ text: piece, begin, marks: [...active] });
  }
  return lines;
}
