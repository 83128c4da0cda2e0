import { fail, locate, type Span } from "../problem/problem.ts";
import type { Argument } from "../syntax/tree.ts";
import { pyRepr } from "./builtins/format.ts";
import { callValue } from "./call.ts";
import { compileItems } from "./compile-display.ts";
import type { Compiler, Evaluator, ExpressionOf } from "./compiler.ts";
import type { Frame, Scope } from "./scope.ts";
import { PyBuiltin, PyDict, type PyValue, pyTypeName } from "./value.ts";

/** Compiles a call. Arguments are evaluated from left to right, and a built-in that uses none of them gets none. */
export function compileCall(expression: ExpressionOf<"call">, scope: Scope, compiler: Compiler): Evaluator {
  const callee = compiler.compileExpression(expression.callee, scope, compiler);
  const positional = compilePositional(expression.args, scope, compiler);
  const keywords = compileKeywords(expression.args, scope, compiler);
  const { runtime } = compiler;
  const { span } = expression;
  return (frame) => {
    const fn = callee(frame);
    if (fn instanceof PyBuiltin && fn.ignoresArguments) return callValue(fn, NO_ARGUMENTS, NO_KEYWORDS, runtime);
    const args = positional(frame);
    const named = keywords ? keywords(frame) : NO_KEYWORDS;
    runtime.graph.span = span;
    try {
      return callValue(fn, args, named, runtime);
    } catch (error) {
      throw locate(error, span);
    }
  };
}

const NO_ARGUMENTS: readonly PyValue[] = [];
const NO_KEYWORDS: ReadonlyMap<string, PyValue> = new Map();

function compilePositional(args: readonly Argument[], scope: Scope, compiler: Compiler): (frame: Frame) => PyValue[] {
  const plain = args.filter((arg) => arg.kind === "positional" || arg.kind === "star");
  return compileItems(
    plain.map(({ kind, value }) => (kind === "star" ? { kind: "starred", value, span: value.span } : value)),
    scope,
    compiler,
  );
}

/** The arguments `name=value` and `**names`; `undefined` if the call has neither. */
function compileKeywords(
  args: readonly Argument[],
  scope: Scope,
  compiler: Compiler,
): ((frame: Frame) => ReadonlyMap<string, PyValue>) | undefined {
  const named = args.filter((arg) => arg.kind === "keyword" || arg.kind === "doubleStar");
  if (named.length === 0) return undefined;
  const entries = named.map((arg) => ({ arg, value: compiler.compileExpression(arg.value, scope, compiler) }));
  return (frame) => {
    const keywords = new Map<string, PyValue>();
    for (const { arg, value } of entries) addKeywords(keywords, arg, value(frame));
    return keywords;
  };
}

function addKeywords(keywords: Map<string, PyValue>, { kind, name, value: { span } }: Argument, given: PyValue): void {
  if (kind === "keyword" && name !== undefined) {
    addKeyword(keywords, name, given, span);
    return;
  }
  if (!(given instanceof PyDict)) fail("TypeError", "spread-not-dict", { type: pyTypeName(given) }, span);
  for (const { key, value } of given.entries.values()) {
    if (typeof key !== "string") fail("TypeError", "keyword-not-text", { key: pyRepr(key) }, span);
    addKeyword(keywords, key, value, span);
  }
}

function addKeyword(keywords: Map<string, PyValue>, name: string, value: PyValue, span: Span): void {
  if (keywords.has(name)) fail("TypeError", "argument-twice", { callee: "…", name }, span);
  keywords.set(name, value);
}
