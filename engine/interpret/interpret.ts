import { drawMatrix, type EvaluateOptions, type Evaluation, evaluate } from "../evaluate/evaluate.ts";
import { GraphBuilder } from "../graph/build.ts";
import type { GraphNode, SOpNode } from "../graph/node.ts";
import type { Scalar } from "../graph/scalar.ts";
import { withinHostLimits } from "../host-limits.ts";
import { DEFAULT_LIMITS, type Limits, Meter } from "../limits.ts";
import { fail, locate, type Span } from "../problem/problem.ts";
import { parse } from "../syntax/parse.ts";
import type { Module } from "../syntax/tree.ts";
import { BUILTIN_FUNCTIONS } from "./builtins/functions.ts";
import { callValue } from "./call.ts";
import { compileModule, makeCompiler } from "./compile.ts";
import { compileExpression } from "./compile-expression.ts";
import type { Compiler } from "./compiler.ts";
import { EXCEPTION_TYPES } from "./exceptions.ts";
import { iterate } from "./iterate.ts";
import { makeModules } from "./modules.ts";
import { NOTEBOOK_NAMES } from "./notebook.ts";
import { raspNames } from "./rasp.ts";
import { Frame, Scope } from "./scope.ts";
import type { PyValue, Runtime } from "./value.ts";

export interface InterpretOptions {
  readonly limits?: Partial<Limits>;
  /** Shares one budget between several runs. */
  readonly meter?: Meter;
  /** The source, parsed already. */
  readonly module?: Module;
  /** Takes what `print` prints. */
  readonly print?: (text: string) => void;
}

/** A program that has run once, without any input: its names, its last expression, and the graph it built. */
export interface Interpretation {
  readonly runtime: Runtime;
  readonly globals: ReadonlyMap<string, PyValue>;
  /** The value of the last expression; `undefined` if the program does not end in one. */
  readonly result: PyValue | undefined;
  /** The span of the last statement; `undefined` for an empty program. */
  readonly resultSpan: Span | undefined;
  /** Calls a function of the program by name. */
  call(name: string, args: readonly PyValue[], keywords?: ReadonlyMap<string, PyValue>): PyValue;
  /**
   * Calls a function of the program. Arguments are expressions such as `tokens != gap` over `names` and the program's own.
   * `tokens` is always the input. A call that does not fit is a problem at the function's definition. A pure call that
   * changes a value from before it is a PurityError.
   */
  callWith(
    name: string,
    args: readonly string[],
    names: ReadonlyMap<string, PyValue>,
    options?: { readonly pure?: boolean },
  ): PyValue;
  /** The value of an expression over `names` and the program's own. */
  evaluateOver(expression: string, names: ReadonlyMap<string, PyValue>): PyValue;
  evaluate(
    roots: readonly GraphNode[],
    input: readonly Scalar[],
    options?: Pick<EvaluateOptions, "precision">,
  ): Evaluation;
}

/** Parses a program that is to be interpreted many times. */
export function parseProgram(source: string, meter: Meter): Module {
  return withinHostLimits(meter, () => parse(source, meter.limits));
}

/**
 * Interprets a program: runs its Python, which builds the graph, and looks at no input.
 * Throws a ProblemError at the first mistake. Every program ends within the limits.
 */
export function interpret(source: string, options: InterpretOptions = {}): Interpretation {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const meter = options.meter ?? new Meter(limits);
  const runtime = makeRuntime(meter, options.print);
  const withinLimits = <T>(run: () => T) => withinHostLimits(meter, run, () => runtime.graph.span);
  return withinLimits(() => {
    const builtins = new Map<string, PyValue>([
      ...BUILTIN_FUNCTIONS,
      ...EXCEPTION_TYPES.map((type) => [type.name, type] as const),
      ...NOTEBOOK_NAMES,
      ...raspNames(runtime),
      ["__name__", "__main__"],
    ]);
    const tree = options.module ?? parse(source, meter.limits);
    const compiler = makeCompiler({ builtins, modules: makeModules(builtins), runtime });
    const module = compileModule(tree, compiler);
    const expressions = new Map<string, CompiledExpression>();
    const evaluateOver = (expression: string, names: ReadonlyMap<string, PyValue>): PyValue => {
      const compiled = expressions.get(expression) ?? compileOver(expression, names, module.scope, compiler);
      expressions.set(expression, compiled);
      return compiled(frame, names);
    };
    const frame = Frame.of(module.scope, null);
    const result = module.run(frame);
    const globals = readGlobals(module.scope.slots, frame);
    return {
      runtime,
      globals,
      result,
      resultSpan: tree.body.at(-1)?.span,
      call: (name, args, keywords) => withinLimits(() => runtime.call(findFunction(globals, name), args, keywords)),
      callWith: (name, args, names, { pure = false } = {}) =>
        withinLimits(() => {
          const callee = findFunction(globals, name);
          const values = args.map((text) => evaluateOver(text, names));
          return placedAt(callee, () => (pure ? runtime.callPure(callee, values) : runtime.call(callee, values)));
        }),
      evaluateOver: (expression, names) => withinLimits(() => evaluateOver(expression, names)),
      evaluate: (roots, input, more) => withinLimits(() => runEvaluation(runtime, roots, input, more)),
    };
  });
}

type CompiledExpression = (frame: Frame, names: ReadonlyMap<string, PyValue>) => PyValue;

/** Runs a call. A problem of the call itself gets the place of the function's definition. */
function placedAt<T>(callee: PyValue, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const isFunction = typeof callee === "object" && callee !== null && "kind" in callee;
    throw isFunction ? locate(error, callee.span) : error;
  }
}

function compileOver(
  expression: string,
  names: ReadonlyMap<string, PyValue>,
  outer: Scope,
  compiler: Compiler,
): CompiledExpression {
  const { builtins, runtime } = compiler;
  const [statement] = parse(expression).body;
  if (statement?.kind !== "expression") throw new Error(`not an expression: ${expression}`);
  const scope = new Scope(outer, ["tokens", ...names.keys()]);
  const evaluateExpression = compileExpression(statement.value, scope, compiler);
  return (frame, values) => {
    const own = Frame.of(scope, frame);
    for (const [name, slot] of scope.slots) own.slots[slot] = name === "tokens" ? builtins.get(name) : values.get(name);
    return runtime.graph.unplaced(() => evaluateExpression(own));
  };
}

function makeRuntime(meter: Meter, print?: (text: string) => void): Runtime {
  let pureCalls = 0;
  const runtime: Runtime & { pureCall: number } = {
    meter,
    graph: new GraphBuilder(meter),
    pureCall: 0,
    callDepth: 0,
    handled: undefined,
    beingKeyed: [],
    ...(print && { print }),
    call: (callee, args, keywords = NO_KEYWORDS) => callValue(callee, args, keywords, runtime),
    callPure: (callee, args) => {
      const { pureCall: outer, handled } = runtime;
      runtime.pureCall = ++pureCalls;
      runtime.handled = undefined;
      try {
        return callValue(callee, args, NO_KEYWORDS, runtime);
      } finally {
        runtime.pureCall = outer;
        runtime.handled = handled;
      }
    },
    iterate: (value) => iterate(value, runtime),
    evaluate: (node: SOpNode, input) => {
      const column = runEvaluation(runtime, [node], input).column(node);
      return Array.from({ length: column.length }, (_, i) => column.at(i));
    },
    evaluateSelector: (node, input) => drawMatrix(runEvaluation(runtime, [node], input).pattern(node), input.length),
  };
  return runtime;
}

const NO_KEYWORDS: ReadonlyMap<string, PyValue> = new Map();

function runEvaluation(
  runtime: Runtime,
  roots: readonly GraphNode[],
  input: readonly Scalar[],
  { precision = false }: Pick<EvaluateOptions, "precision"> = {},
): Evaluation {
  return evaluate(roots, input, { precision, meter: runtime.meter, places: runtime.graph });
}

function readGlobals(slots: ReadonlyMap<string, number>, frame: Frame): ReadonlyMap<string, PyValue> {
  const globals = new Map<string, PyValue>();
  for (const [name, slot] of slots) {
    const value = frame.read(slot);
    if (value !== undefined) globals.set(name, value);
  }
  return globals;
}

function findFunction(globals: ReadonlyMap<string, PyValue>, name: string): PyValue {
  return globals.get(name) ?? fail("NameError", "function-missing", { name });
}
