import { identityKey, repr, type Scalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import type { Compiled } from "./compile.ts";
import type { Activations, Changes, Runner } from "./forward.ts";
import { outputKey } from "./plan.ts";

/** The ids of an input's tokens. An input that is empty or too long, or a token outside the vocabulary, is an error that says so. */
export function tokenIds({ request }: Compiled, input: readonly Scalar[]): number[] {
  const { vocabulary, length } = request;
  if (input.length < 1 || input.length > length)
    fail("ValueError", "compile-input-length", { given: input.length, length });
  const ids = new Map(vocabulary.map((token, id) => [identityKey(token), id]));
  return input.map(
    (token, position) =>
      ids.get(identityKey(token)) ?? fail("ValueError", "compile-token-unknown", { token: repr(token), position }),
  );
}

/** The value with the largest logit at each position of the input. */
export function readAnswers({ outputs, model }: Compiled, { logits }: Pick<Activations, "logits">): Scalar[] {
  const width = model.size.outputs;
  const answers: Scalar[] = [];
  for (let at = width; at < logits.length; at += width) {
    let best = 0;
    for (let i = 1; i < width; i++) if ((logits[at + i] as number) > (logits[at + best] as number)) best = i;
    answers.push(outputs[best] as Scalar);
  }
  return answers;
}

/** The answer of the Transformer to an input. */
export function answer(compiled: Compiled, runner: Runner, input: readonly Scalar[], changes?: Changes): Scalar[] {
  return readAnswers(compiled, runner.run(tokenIds(compiled, input), changes));
}

/** Whether two answers are the same: `2` and `2.0` are, `True` and `1` are not. */
export function sameAnswers(a: readonly Scalar[], b: readonly Scalar[]): boolean {
  return a.length === b.length && a.every((value, i) => outputKey(value) === outputKey(b[i] as Scalar));
}
