import { type Example, quickCheck } from "../engine/index.ts";
import type { PuzzleFolder } from "./files.ts";

/** Finds the visible example that most of the wrong answers fail: the longest of those that are equally hard. */
export function hardestExample({ data, wrong }: Pick<PuzzleFolder, "data" | "wrong">): Example | undefined {
  const checks = wrong.map(({ source }) => quickCheck(data, source));
  const caught = data.examples.map(
    (_, i) => checks.filter((check) => check.kind === "checked" && !check.examples[i]?.passed).length,
  );
  const harder = (a: number, b: number) =>
    (caught[a] ?? 0) - (caught[b] ?? 0) ||
    (data.examples[a]?.input.length ?? 0) - (data.examples[b]?.input.length ?? 0);
  const numbers = data.examples.map((_, i) => i);
  return data.examples[numbers.reduce((hardest, i) => (harder(i, hardest) > 0 ? i : hardest), 0)];
}
