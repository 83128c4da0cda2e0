import type { Evaluation } from "../evaluate/evaluate.ts";
import type { GraphNode } from "../graph/node.ts";
import { repr } from "../graph/scalar.ts";
import { inputsOf, reachable } from "../graph/walk.ts";
import type { Program } from "../program.ts";
import type { Remark } from "./remark.ts";
import { isEquality, kindOf, valuesOf } from "./warn-of-values.ts";

/** `tokens == 1` in RASP: its tokens are text, and text is never equal to a number. */
export function warnOfTokens(root: GraphNode, evaluation: Evaluation, program: Program): Remark[] {
  return reachable([root]).flatMap((node): Remark[] => {
    const [span] = program.spansOf(node);
    const [one, other] = inputsOf(node);
    if (!span || !(node.kind === "match" || isEquality(node))) return [];
    const [constant, read] = one?.kind === "constant" ? [one, other] : [other, one];
    if (constant?.kind !== "constant" || read?.kind !== "input" || kindOf(constant.value) !== "number") return [];
    const values = valuesOf(read, evaluation);
    if (values.length === 0 || !values.every((value) => kindOf(value) === "text")) return [];
    const found = [...program.source.slice(span.from, span.to).matchAll(/\btokens\b/g)];
    const edits = found.map(({ index }) => ({
      from: span.from + index,
      to: span.from + index + "tokens".length,
      insert: "tokens_int",
    }));
    const args = { example: repr(values[0] ?? null), value: repr(constant.value) };
    return [{ code: "rasp-tokens-unequal", args, from: span.from, to: span.to, candidates: [edits] }];
  });
}
