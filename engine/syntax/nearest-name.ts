/** The candidate that differs by one slip: a letter more, less or changed, or two exchanged. The shortest one, then the first; `undefined` if there is none. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  for (const candidate of candidates) {
    if (candidate === name || !isOneEditAway(name, candidate)) continue;
    if (best === undefined || Math.abs(candidate.length - name.length) < Math.abs(best.length - name.length))
      best = candidate;
  }
  return best;
}

function isOneEditAway(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < 2 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}
