import type { SelectorNode, SOpNode } from "../graph/node.ts";
import { equalityKey, Float, isScalar, type Scalar } from "../graph/scalar.ts";
import type { Span } from "../problem/problem.ts";
import type { Expression, Name, Statement } from "./tree.ts";

/** A sequence operation, with the values that it was made from: heads are counted over those (see `countHeads`). */
export class SOp {
  /** The name that lists and dicts show; the last that was given. */
  name = "s-op";

  constructor(
    readonly node: SOpNode,
    readonly inputs: readonly Symbolic[] = [],
    /** Of an aggregate. */
    readonly selector?: Selector,
  ) {}
}

export class Selector {
  name = "plain select";

  constructor(
    readonly node: SelectorNode,
    readonly inputs: readonly Symbolic[] = [],
  ) {}
}

export type Symbolic = SOp | Selector;

export class RaspList {
  constructor(readonly items: readonly RaspValue[]) {}
}

/** A dict by `equalityKey`, so that `1` and `1.0` are one key. */
export class RaspDict {
  readonly entries = new Map<number | string | null, { readonly key: Scalar; readonly value: RaspValue }>();

  get(key: Scalar): RaspValue | undefined {
    return this.entries.get(equalityKey(key))?.value;
  }

  set(key: Scalar, value: RaspValue): void {
    this.entries.set(equalityKey(key), { key, value });
  }
}

export class RaspFunction {
  constructor(
    readonly name: string,
    readonly parameters: readonly Name[],
    readonly body: readonly Statement[],
    readonly returns: readonly Expression[],
    readonly scope: Scope,
    /** The owner of the function, as the console names it. */
    readonly owner: string,
    /** Its text is not the program's, so what goes wrong in it goes wrong at the call. */
    readonly isForeign: boolean,
    readonly span: Span,
  ) {}

  /** As the console prints it. */
  toString(): string {
    return `${this.owner} function: ${this.name}(${this.parameters.map(({ name }) => name).join(", ")})`;
  }
}

/** An s-op or a selector on an input of the program's own, `f("hello")`. */
export class Applied {
  constructor(
    readonly of: Symbolic,
    readonly input: readonly Scalar[],
  ) {}
}

export type RaspValue = Scalar | SOp | Selector | RaspList | RaspDict | RaspFunction | Applied;

/** A variable of the library is computed when it is first read. */
export class Lazy {
  constructor(readonly compute: () => RaspValue) {}
}

export class Scope {
  readonly variables = new Map<string, RaspValue | Lazy>();

  constructor(
    readonly parent?: Scope,
    /** The owner of these names, as the console marks it: a prime for a function. */
    readonly owner: string = `${parent?.owner ?? ""}'`,
  ) {}

  find(name: string): RaspValue | undefined {
    const found = this.variables.get(name);
    if (found === undefined) return this.parent?.find(name);
    if (!(found instanceof Lazy)) return found;
    const value = found.compute();
    this.variables.set(name, value);
    return value;
  }

  /** Every name that can be read here. */
  *names(): Generator<string> {
    yield* this.variables.keys();
    if (this.parent) yield* this.parent.names();
  }
}

export function isSymbolic(value: RaspValue): value is Symbolic {
  return value instanceof SOp || value instanceof Selector;
}

export function isAtom(value: RaspValue): value is Scalar {
  return isScalar(value);
}

/** The word for a value's kind in messages. */
export function kindOf(value: RaspValue): string {
  if (value instanceof SOp) return "s-op";
  if (value instanceof Selector) return "selector";
  if (value instanceof RaspList) return "list";
  if (value instanceof RaspDict) return "dict";
  if (value instanceof RaspFunction) return "function";
  if (value instanceof Applied) return "result";
  if (value instanceof Float) return "float";
  if (typeof value === "number") return "int";
  return typeof value === "boolean" ? "bool" : "string";
}

/**
 * The heads of a value as the paper counts them: in each layer, the selectors that its aggregates use. A selector that is
 * written twice is two selectors; one that is kept in a variable is one (RASP.md §3).
 */
export function countHeads(root: Symbolic): number {
  const seen = new Set<Symbolic>();
  const heads = new Map<Selector, Set<number>>();
  const stack: Symbolic[] = [root];
  for (let value = stack.pop(); value; value = stack.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    stack.push(...value.inputs);
    if (!(value instanceof SOp) || !value.selector) continue;
    const layers = heads.get(value.selector) ?? new Set();
    heads.set(value.selector, layers.add(value.node.layer));
  }
  let count = 0;
  for (const layers of heads.values()) count += layers.size;
  return count;
}
