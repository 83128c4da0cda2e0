import { Float } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { PyBuiltin, type PyValue, pyTypeName, type Runtime } from "../value.ts";

type Keywords = ReadonlyMap<string, PyValue>;

/**
 * What a built-in takes, written much as Python's documentation does: `iterable / * key? reverse?`. A name with `?`
 * may be left out, names before `/` go by position only, names after `*` by name only, `*values` takes the rest, and
 * `**` takes any other names.
 */
export interface Signature {
  readonly names: readonly string[];
  readonly optional: ReadonlySet<string>;
  /** How many of `names` must go by position. */
  readonly positionOnly: number;
  /** How many of `names` may go by position. */
  readonly positional: number;
  /** Positions that fill every name which may not be left out; more than there are where some go by name only. */
  readonly needed: number;
  readonly takesRest: boolean;
  readonly takesNames: boolean;
}

export function parseSignature(text: string): Signature {
  const parts = text.split(" ").filter((part) => part !== "");
  const names = parts.filter((part) => /^\w/.test(part));
  const before = (mark: (part: string) => boolean, otherwise: number) => {
    const at = parts.findIndex(mark);
    return at < 0 ? otherwise : parts.slice(0, at).filter((part) => /^\w/.test(part)).length;
  };
  const lastNeeded = names.findLastIndex((name) => !name.endsWith("?"));
  return {
    needed: lastNeeded + 1,
    names: names.map((name) => name.replace("?", "")),
    optional: new Set(names.filter((name) => name.endsWith("?")).map((name) => name.slice(0, -1))),
    positionOnly: before((part) => part === "/", 0),
    positional: before((part) => part.startsWith("*"), names.length),
    takesRest: parts.some((part) => /^\*\w/.test(part)),
    takesNames: parts.includes("**"),
  };
}

const NOTHING: readonly PyValue[] = [];

/** Binds a call to a signature by Python's rules. */
export function bindArguments(
  callee: string,
  signature: Signature,
  args: readonly PyValue[],
  keywords: Keywords,
): Arguments {
  const { names, optional, positional, needed, takesRest } = signature;
  if (keywords.size === 0 && args.length >= needed && args.length <= positional)
    return new Arguments(callee, names, args, NOTHING, keywords);
  if (args.length > positional && !takesRest)
    fail("TypeError", "too-many-arguments", { callee, most: positional, given: args.length });
  const values: (PyValue | undefined)[] = names.map((_, i) => (i < positional ? args[i] : undefined));
  const restKeywords = new Map<string, PyValue>();
  for (const [name, value] of keywords) {
    const slot = slotFor(callee, signature, name, values);
    if (slot === undefined) restKeywords.set(name, value);
    else values[slot] = value;
  }
  names.forEach((name, i) => {
    if (values[i] === undefined && !optional.has(name)) fail("TypeError", "missing-argument", { callee, name });
  });
  return new Arguments(callee, names, values, args.slice(positional), restKeywords);
}

/** Where a keyword belongs, or undefined when `**` takes it. */
function slotFor(
  callee: string,
  { names, positionOnly, takesNames }: Signature,
  name: string,
  values: readonly (PyValue | undefined)[],
): number | undefined {
  const slot = names.indexOf(name, positionOnly);
  if (slot < 0) return takesNames ? undefined : fail("TypeError", "unknown-keyword", { callee, name });
  return values[slot] === undefined ? slot : fail("TypeError", "argument-twice", { callee, name });
}

/** The arguments of one call of a built-in, by the names of its signature. */
export class Arguments {
  constructor(
    readonly callee: string,
    private readonly names: readonly string[],
    private readonly values: readonly (PyValue | undefined)[],
    /** What `*values` took. */
    readonly rest: readonly PyValue[],
    /** What `**` took. */
    readonly restKeywords: Keywords,
  ) {}

  /** The argument, or undefined where it was left out; None counts as given. */
  given(name: string): PyValue | undefined {
    const slot = this.names.indexOf(name);
    if (slot < 0) throw new Error(`${this.callee} has no parameter ${name}`);
    return this.values[slot];
  }

  /** The argument, or undefined where it was left out or None. */
  optional(name: string): Exclude<PyValue, null> | undefined {
    return this.given(name) ?? undefined;
  }

  /** An argument that the signature demands. */
  value(name: string): PyValue {
    const value = this.given(name);
    if (value === undefined) throw new Error(`${this.callee} may be called without ${name}`);
    return value;
  }

  text(name: string): string {
    return this.needText(name, this.value(name));
  }

  textOr(name: string, fallback: string): string {
    const value = this.given(name);
    return value === undefined ? fallback : this.needText(name, value);
  }

  integer(name: string): number {
    return this.needInteger(name, this.value(name));
  }

  integerOr(name: string, fallback: number): number {
    const value = this.given(name);
    return value === undefined ? fallback : this.needInteger(name, value);
  }

  /** An integer of any size. */
  big(name: string): bigint {
    const value = this.value(name);
    return typeof value === "bigint" ? value : BigInt(this.needInteger(name, value));
  }

  /** The error of an argument that is not what it must be. */
  mismatch(name: string, value: PyValue, expected: string): never {
    if (isSymbolic(value)) fail("TypeError", "symbolic-argument", { callee: this.callee, type: pyTypeName(value) });
    return fail("TypeError", "argument-type", { callee: this.callee, name, expected, type: pyTypeName(value) });
  }

  private needText(name: string, value: PyValue): string {
    return typeof value === "string" ? value : this.mismatch(name, value, "str");
  }

  private needInteger(name: string, value: PyValue): number {
    if (typeof value === "number") return value;
    if (typeof value === "boolean") return Number(value);
    if (typeof value === "bigint") fail("OverflowError", "integer-overflow", {});
    if (value instanceof Float) fail("TypeError", "float-for-int", { callee: this.callee, name, value: value.value });
    return this.mismatch(name, value, "int");
  }
}

export type Body = (args: Arguments, runtime: Runtime) => PyValue;

/** Makes a built-in function. */
export function makeBuiltin(name: string, signature: string, body: Body): PyBuiltin {
  const parsed = parseSignature(signature);
  return new PyBuiltin(name, (args, keywords, runtime) => body(bindArguments(name, parsed, args, keywords), runtime));
}
