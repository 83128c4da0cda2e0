import type { Problem } from "../problem/problem.ts";

/** Says a problem that the graph found in words that fit a program in RASP. */
export function reword(problem: Problem): Problem {
  const { code, args } = problem;
  if (code === "cannot-sum") return { ...problem, code: "rasp-mean-text" };
  if (code !== "not-comparable" && code !== "operator-types") return problem;
  const [left, right] = [String(args.left), String(args.right)];
  if (isText(left) === isText(right)) return problem;
  const [text, number] = isText(left) ? [left, right] : [right, left];
  return { ...problem, code: "rasp-tokens-number", args: { ...args, left: text, right: number } };
}

/** Whether this is the `repr` of a text. */
function isText(written: string): boolean {
  return /^["']/.test(written);
}
