import type { Author, Case, Test } from "./author.ts";
import { simplerCases } from "./simpler-cases.ts";
import { compareCosts, costOf } from "./simplicity.ts";
import { smallCases } from "./small-cases.ts";

/** How many changes of a failing case are tried. */
const MOST_CHANGES = 600;
/** How many cases are tried afterwards, from the simplest there is. */
const MOST_SMALL_CASES = 1000;
/** And how long the author's functions may take over each of both. */
const MAX_STEPS = 5_000_000;

/**
 * The simplest failing test that was found, which is `test` if no simpler one fails. It is inside the puzzle's domain
 * and fails. First this case is changed step by step; then all cases are tried that are simpler than the outcome, which
 * finds what no single step reaches: `)(` from `(()))(`.
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

/** Says whether one more may be tried. */
function budget(tries: number, author: Author): () => boolean {
  const lastStep = author.steps() + MAX_STEPS;
  let left = tries;
  return () => left-- > 0 && author.steps() <= lastStep;
}
