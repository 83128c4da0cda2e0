import { compareScores, recordedScore, type Score } from "../engine/index.ts";

/** Splits the text shown after solving into parts. A line such as `# layers: 4 heads: 6` begins a part that tells how to reach this score. */
function tiersOf(text: string): { readonly score: Score | undefined; readonly text: string }[] {
  const tiers: { score: Score | undefined; lines: string[] }[] = [{ score: undefined, lines: [] }];
  for (const line of text.split("\n")) {
    const score = recordedScore(line);
    if (score) tiers.push({ score, lines: [] });
    else tiers.at(-1)?.lines.push(line);
  }
  return tiers.map(({ score, lines }) => ({ score, text: lines.join("\n").trim() })).filter((tier) => tier.text !== "");
}

interface Opened {
  readonly text: string;
  readonly solutions: readonly { readonly file: string; readonly source: string }[];
  /** Something is left out that tells how to reach a better score. */
  readonly isCut: boolean;
}

/**
 * Lists what a learner with this score may read without learning a better one: the parts of the text and the solutions whose
 * score is no better in layers, then heads. Without a score nothing opens that tells of one. `"all"` opens everything.
 */
export function openedBy(
  own: Score | "all" | null,
  { after, solutions }: { readonly after: string; readonly solutions: Opened["solutions"] },
): Opened {
  const isOpen = (score: Score | undefined) =>
    own === "all" || score === undefined || (own !== null && compareScores(withoutOps(own), score) <= 0);
  const tiers = tiersOf(after);
  const read = tiers.filter(({ score }) => isOpen(score));
  const shown = solutions.filter(({ source }) => isOpen(recordedScore(source)));
  return {
    text: read.map(({ text }) => text).join("\n\n"),
    solutions: shown,
    isCut: read.length < tiers.length || shown.length < solutions.length,
  };
}

function withoutOps({ layers, heads }: Score): Score {
  return { layers, heads };
}
