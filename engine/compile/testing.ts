import { readProgram } from "../front-ends.ts";
import type { Scalar } from "../graph/scalar.ts";
import { answersOf } from "../program.ts";
import type { Oracle } from "./agree.ts";
import { type Compiled, compile } from "./compile.ts";

/** Compiles a program of a test. `oracle` gives the answers that the Transformer should give. */
export function compileSource(
  source: string,
  vocabulary: readonly Scalar[],
  length: number,
): { readonly compiled: Compiled; readonly oracle: Oracle } {
  const program = readProgram(source);
  const { result } = program;
  if (result?.kind !== "sequence") throw new Error("the program ends in no s-op");
  const compiled = compile({ result: result.node, vocabulary, length, places: program });
  return { compiled, oracle: answersOf(program, result.node) };
}
