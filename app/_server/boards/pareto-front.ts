import { compareScores } from "../../../engine/index.ts";
import type { Score } from "../../_api/answers.ts";

/** The scores that no other beats in one number without losing in another, fewest layers first. */
export function paretoFront(scores: readonly Score[]): Score[] {
  const beats = (a: Score, b: Score) =>
    a.layers <= b.layers &&
    a.heads <= b.heads &&
    a.ops <= b.ops &&
    (a.layers < b.layers || a.heads < b.heads || a.ops < b.ops);
  return scores.filter((score) => !scores.some((other) => beats(other, score))).sort(compareScores);
}
