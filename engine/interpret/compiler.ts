import type { Span } from "../problem/problem.ts";
import type { Expression, Parameter, Statement } from "../syntax/tree.ts";
import type { Modules } from "./modules.ts";
import type { Frame, Scope } from "./scope.ts";
import type { PyFunction, PyValue, Runtime } from "./value.ts";

/** Everything beside the tree that compiling needs. */
export interface Compiler {
  readonly builtins: ReadonlyMap<string, PyValue>;
  readonly modules: Modules;
  readonly runtime: Runtime;
  // Trees hold expressions, blocks and functions inside each other. The file that compiles one calls the others through
  // these, so that no two files import each other.
  compileExpression(expression: Expression, scope: Scope, compiler: Compiler): Evaluator;
  compileBlock(body: readonly Statement[], scope: Scope, compiler: Compiler): Runner;
  compileFunction(name: string, definition: Definition, outer: Scope, compiler: Compiler): (frame: Frame) => PyFunction;
}

/** The expressions of one kind. */
export type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** The statements of one kind. */
export type StatementOf<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;

/** An expression, ready to be evaluated in a frame of its scope. */
export type Evaluator = (frame: Frame) => PyValue;

/** A `def` or a `lambda`. */
export interface Definition {
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[] | Expression;
  readonly span: Span;
}

/** How a block ended: `undefined` if it ran to its end; otherwise the loop or the function must end too. */
export type Completion = undefined | "break" | "continue" | { readonly returned: PyValue };
export type Runner = (frame: Frame) => Completion;
/** Stores a value in a target. `undefined` removes the value of a name. */
export type Store = (frame: Frame, value: PyValue | undefined) => void;
