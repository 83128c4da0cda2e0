/**
 * A number that is computed from an answer, so that a page can check an answer without naming it. It keeps the answer out of
 * the page's source; it does not keep it from somebody who tries all heads. (FNV-1a, 32 bits.)
 */
export function seal(slug: string, answer: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${slug} ${answer}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash;
}
