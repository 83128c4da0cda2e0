import { parseInputText, printInputText, runCell } from "../engine/index.ts";
import type { PuzzleFolder } from "./files.ts";

/**
 * The pattern of a puzzle: the attention of the last head of its first reference solution, on the first example. Rows are
 * queries. Empty if the solution has no head.
 */
export function patternOf({
  data,
  solutions,
}: Pick<PuzzleFolder, "data" | "solutions">): readonly (readonly boolean[])[] {
  const [example] = data.examples;
  const [solution] = solutions;
  if (!example || !solution) return [];
  const call = { function: data.function, call: data.call, args: example.args };
  const input = parseInputText(printInputText(example.input));
  if (input.kind === "rejected") throw new Error(`${data.id}: the input of its first example: ${input.problem.code}`);
  const outcome = runCell(solution.source, { input: input.tokens, call });
  if (outcome.kind === "rejected")
    throw new Error(`${data.id}: ${solution.file} on its first example: ${outcome.problem.code}`);
  return outcome.view.attention.at(-1)?.matrix ?? [];
}
