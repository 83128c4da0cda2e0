import type { RunView } from "../../../engine/index.ts";
import { askEngine } from "../engine-worker/engine-client.ts";
import { readDigits } from "./random-sums.ts";

/** A program's sum, or null if it gives none, with the view that draws it. */
export interface Added {
  readonly sum: string | null;
  readonly view: RunView | null;
}

/** The call of a learner's program, and its input. */
export const ADD_CALL = { function: "add", call: [], args: {} };

export function inputOf(a: string, b: string): string {
  return `"${a}+${b}"`;
}

/** Adds two numbers with a learner's program. A newer question of the same `owner` replaces an older one. */
export async function runAdd(owner: string, source: string, a: string, b: string): Promise<Added> {
  const { answer } = await askEngine(owner, { kind: "run", source, input: inputOf(a, b), call: ADD_CALL });
  if (answer.kind !== "ran") return { sum: null, view: null };
  return { sum: readDigits(answer.view.output.map(({ text }) => text)), view: answer.view };
}
