import { readProgram } from "../front-ends.ts";
import type { Scalar } from "../graph/scalar.ts";
import { ProblemError } from "../problem/problem.ts";
import { evaluateProgram, type Program } from "../program.ts";
import type { Oracle } from "./agree.ts";
import { type Compiled, compile } from "./compile.ts";

/** A program of a test, compiled, with what it should answer. */
export interface Tested {
  readonly compiled: Compiled;
  readonly oracle: Oracle;
  readonly program: Program;
}

export function compileSource(source: string, vocabulary: readonly Scalar[], length: number): Tested {
  const program = readProgram(source);
  const { result } = program;
  if (!result || result.kind === "value") throw new Error("the program ends in no s-op");
  if (result.kind === "selector") throw new Error("the program ends in a selector");
  const { node } = result;
  const oracle: Oracle = (input) => {
    program.graph.meter.refill();
    try {
      const column = evaluateProgram(program, [node], input).column(node);
      return Array.from({ length: column.length }, (_, i) => column.at(i));
    } catch (error) {
      if (error instanceof ProblemError) return undefined;
      throw error;
    }
  };
  return { program, oracle, compiled: compile({ result: node, vocabulary, length, places: program }) };
}
