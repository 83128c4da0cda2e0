import type { CellView, RunView } from "../../../engine/index.ts";

/** The learner predicts one of these: the whole result, the value at one position, the layers, or the grid of the last head. */
export type Ask = "output" | "layers" | "grid" | number;

/** One thing to fill in. */
export interface Blank {
  /** The position that it is about; null for the layers. */
  readonly position: number | null;
  readonly answer: CellView;
}

/** The blanks of a question with their answers, as the engine found them. A grid has none. */
export function blanksOf(ask: Ask, view: RunView): Blank[] {
  if (ask === "layers") return [{ position: null, answer: { text: String(view.layers), type: "int" } }];
  if (ask === "output") return view.output.map((answer, position) => ({ position, answer }));
  if (ask === "grid") return [];
  const answer = view.output[ask];
  if (!answer) throw new Error(`a question about position ${ask} of ${view.output.length}`);
  return [{ position: ask, answer }];
}

/** A selection as a grid: rows are queries, columns keys. */
export type Grid = readonly (readonly boolean[])[];

/** The grid that a question asks for: that of the last head. */
export function gridOf({ attention }: Pick<RunView, "attention">): Grid {
  const head = attention.at(-1);
  if (!head) throw new Error("a question about the grid of a program without a head");
  return head.matrix;
}

/** Counts the rows of a grid that are as they should be. */
export function rightRows(grid: Grid, answer: Grid): number {
  return answer.filter((row, query) => row.every((isSelected, key) => grid[query]?.[key] === isSelected)).length;
}

/** Whether a text means the answer. Quotes, spaces, the case of `true` and the form of a number do not matter. */
export function isRight(written: string, { text, type }: CellView): boolean {
  if (type === "str") return written === text || unquote(written.trim()) === text || written.trim() === text.trim();
  const bare = written.trim();
  if (type === "bool" || type === "NoneType") return bare.toLowerCase() === text.toLowerCase() || isSameBit(bare, text);
  return bare !== "" && Number(bare) === Number(text);
}

function unquote(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

/** A learner who writes 1 for True has understood. */
function isSameBit(written: string, text: string): boolean {
  return (written === "1" && text === "True") || (written === "0" && text === "False");
}
