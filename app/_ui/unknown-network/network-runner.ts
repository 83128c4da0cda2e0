import { type Changes, makeRunner, unpackModel } from "../../../engine/index.ts";
import type { NetworkData } from "./network-data.ts";

export type Head = NonNullable<Changes["withoutHeads"]>[number];

/** A network that answers, whole or with heads cut. */
export interface NetworkRunner {
  /** The answers at all positions, as text. */
  answer(input: string, cut: readonly Head[]): readonly string[];
  /** On how many of all short inputs the network with heads cut answers as it does whole. */
  compare(cut: readonly Head[]): { readonly same: number; readonly total: number };
}

/** All inputs of up to so many letters are compared. */
export const COMPARED_LENGTH = 5;

export function makeNetworkRunner({ weights, tokens, outputs }: NetworkData): NetworkRunner {
  const runner = makeRunner(unpackModel(weights));
  const letters = [...tokens];
  const answer = (input: string, cut: readonly Head[]) => {
    const ids = [...input].map((letter) => letters.indexOf(letter));
    const { logits } = runner.run(ids, { withoutHeads: cut });
    // Row 0 is that of BOS.
    return ids.map((_, position) => {
      const row = logits.subarray((position + 1) * outputs.length, (position + 2) * outputs.length);
      return outputs[row.indexOf(Math.max(...row))] ?? "";
    });
  };
  const inputs = allTexts(letters, COMPARED_LENGTH);
  const whole = inputs.map((input) => answer(input, []).join(" "));
  return {
    answer,
    compare: (cut) => ({
      same: inputs.filter((input, i) => answer(input, cut).join(" ") === whole[i]).length,
      total: inputs.length,
    }),
  };
}

function allTexts(letters: readonly string[], longest: number): string[] {
  let texts = [""];
  const all: string[] = [];
  for (let length = 1; length <= longest; length++) {
    texts = texts.flatMap((text) => letters.map((letter) => text + letter));
    all.push(...texts);
  }
  return all;
}
