import type { Oracle } from "../compile/agree.ts";
import { type Compiled, compile } from "../compile/compile.ts";
import type { Sinks } from "../compile/layout.ts";
import { type Language, readProgram } from "../front-ends.ts";
import { callNode } from "../grade/candidate.ts";
import type { PublicPuzzle } from "../grade/puzzle.ts";
import { scalarFromJson } from "../graph/json.ts";
import type { SOpNode } from "../graph/node.ts";
import type { PlainScalar, Scalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { answersOf, type Program } from "../program.ts";
import { type CallRequest, callFunction, orProblem, type Rejected } from "./run.ts";

export interface CompileOptions {
  /** Every token that an input may hold. A string means its characters. */
  readonly tokens: string | readonly Scalar[];
  /** The longest input. */
  readonly length: number;
  /** RASPy if left out. */
  readonly language?: Language;
  /** Makes this call the result, as a page's trial does. */
  readonly call?: CallRequest | undefined;
  /** The result is a call of the puzzle's function. */
  readonly puzzle?: Pick<PublicPuzzle, "function" | "call" | "read">;
  /** The arguments of the call. */
  readonly args?: Readonly<Record<string, PlainScalar>>;
  readonly sinks?: Sinks;
}

export interface CompiledProgram {
  readonly kind: "compiled";
  readonly compiled: Compiled;
  readonly source: string;
  readonly program: Program;
  /** The s-op that was compiled. */
  readonly node: SOpNode;
  /** The answers of the program itself. */
  readonly oracle: Oracle;
}

/** Compiles a program to a Transformer. A mistake in the program, or one that the compiler finds, is returned as data. */
export function compileProgram(source: string, options: CompileOptions): CompiledProgram | Rejected {
  return orProblem(() => {
    const { tokens, length, sinks, language, puzzle, call } = options;
    const program = readProgram(source, language, { defines: puzzle?.function ?? call?.function });
    const result = resultOf(program, options);
    const given = (typeof tokens === "string" ? [...tokens] : tokens).map(fromPlain);
    const vocabulary = puzzle || call ? given : (program.readInput?.(given) ?? given);
    const compiled = compile({ result, vocabulary, length, places: program, ...(sinks && { sinks }) });
    return { kind: "compiled" as const, compiled, source, program, node: result, oracle: answersOf(program, result) };
  });
}

/** A number of JSON with a fraction is a float. */
function fromPlain(token: Scalar): Scalar {
  return typeof token === "number" ? scalarFromJson(token) : token;
}

function resultOf(program: Program, { puzzle, call, args = {} }: CompileOptions): SOpNode {
  if (puzzle) {
    const names = new Map(Object.entries(args).map(([name, value]) => [name, scalarFromJson(value)] as const));
    return callNode(program, puzzle, { args: names }, { isPure: false });
  }
  const isOwn = call === undefined || (call.unlessOwn && program.result !== undefined);
  const result = isOwn ? program.result : callFunction(program, call);
  if (result?.kind === "sequence") return result.node;
  if (result?.kind === "selector") return fail("TypeError", "compile-selector", {}, program.spansOf(result.node)[0]);
  return fail("TypeError", "compile-nothing");
}
