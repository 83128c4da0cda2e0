import { compareScores } from "../../../engine/index.ts";
import type { RankedScore } from "../../_api/answers.ts";

/** Compares two results for sorting: a ranked one before an unranked one, then as `compareScores`. */
export function compareResults(a: RankedScore, b: RankedScore): number {
  return Number(b.ranked) - Number(a.ranked) || compareScores(a, b);
}
