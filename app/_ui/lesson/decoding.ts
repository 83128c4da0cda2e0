import type { CellView, RunView } from "../../../engine/index.ts";

/** A text that a program continues token by token. */
export interface Decoding {
  /** The text so far, in the form that `parseInputText` reads. */
  readonly text: string;
  /** The number of tokens that the program has written. */
  readonly written: number;
  /** The results on the text before the last token was written. */
  readonly before: readonly CellView[];
}

export interface Bounds {
  /** The token that ends the text. Left out, only `limit` ends it. */
  readonly stop?: string | undefined;
  /** The longest text, in tokens. No more than a drawing shows. */
  readonly limit: number;
}

/** Tells whether the loop goes on. `next` is the token that it writes then. */
export type DecodingState =
  | { readonly kind: "open"; readonly next: CellView }
  | { readonly kind: "ended" | "full" | "empty" | "no-sequence" };

export function begin(prompt: string): Decoding {
  return { text: prompt, written: 0, before: [] };
}

/** Reads the state from a run on the text so far. */
export function stateOf({ kind, input, inputLength, output }: RunView, written: number, bounds: Bounds): DecodingState {
  const next = output.at(-1);
  if (kind !== "sequence") return { kind: "no-sequence" };
  if (written > 0 && input.at(-1)?.text === bounds.stop) return { kind: "ended" };
  if (inputLength >= bounds.limit) return { kind: "full" };
  return next ? { kind: "open", next } : { kind: "empty" };
}

/** Appends the last result to the text. */
export function grow({ written }: Decoding, { input, output }: RunView): Decoding {
  const tokens = [...input, ...output.slice(-1)].map(spell);
  return { text: `[${tokens.join(", ")}]`, written: written + 1, before: output };
}

/** Lists the positions whose result is another one since the last token was written. */
export function changedPositions({ before }: Decoding, { output }: RunView): number[] {
  return before.flatMap(({ text, type }, i) => (output[i]?.text === text && output[i]?.type === type ? [] : [i]));
}

function spell({ text, type }: CellView): string {
  return type === "str" ? JSON.stringify(text) : text;
}
