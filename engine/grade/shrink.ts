import type { Author, Case, Test } from "./author.ts";
import { simplerCases } from "./simpler-cases.ts";
import { compareCosts, costOf } from "./simplicity.ts";
import { smallCases } from "./small-cases.ts";

/** The most changes of a failing case that are tried. */
const MOST_CHANGES = 600;
/** The most cases that are tried afterwards, from the simplest on. */
const MOST_SMALL_CASES = 1000;
/** The most steps that the author's functions may take for each of the two. */
const MAX_STEPS = 5_000_000;

/**
 * Returns the simplest failing test that it finds inside the puzzle's domain; `test` itself if no simpler one fails.
 * First it changes this case step by step. Then it tries all cases that are simpler than the result, which finds cases
 * that no single step reaches: `)(` from `(()))(`.
 */
export function shrink(test: Test, fails: (test: Test) => boolean, author: Author): Test {
  const find = (cases: Iterable<Case>, than: Test, mayTry: () => boolean): Test | undefined => {
    const bound = costOf(than);
    for (const candidate of cases) {
      if (compareCosts(costOf(candidate), bound) >= 0) continue;
      if (!mayTry()) return undefined;
      const next = author.tryTest(candidate);
      if (next && fails(next)) return next;
    }
    return undefined;
  };
  let best = test;
  const mayChange = budget(MOST_CHANGES, author);
  for (let next: Test | undefined = test; next; next = find(simplerCases(best), best, mayChange)) best = next;
  return find(smallCases(best), best, budget(MOST_SMALL_CASES, author)) ?? best;
}

/** Returns a function that says if one more case may be tried. */
function budget(tries: number, author: Author): () => boolean {
  const lastStep = author.steps() + MAX_STEPS;
  let left = tries;
  return () => left-- > 0 && author.steps() <= lastStep;
}
