import { Float } from "../../graph/scalar.ts";
import { fail } from "../../problem/problem.ts";
import { type Bound, bindArguments, type Signature } from "../bind-arguments.ts";
import { isSymbolic } from "../is-symbolic.ts";
import { PyBuiltin, type PyValue, pyTypeName, type Runtime } from "../value.ts";

/**
 * Parses the signature of a built-in, written much as in Python's documentation: `iterable / * key? reverse?`. A call may
 * leave out a name with `?`. Names before `/` go by position only, names after `*` go by name only, `*values` takes the
 * other positions, and `**` takes any other names.
 */
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

/** The arguments of one call of a built-in, by the names of its signature. */
export class Arguments {
  private readonly bound: Bound;

  /** Throws a TypeError if the call does not fit the signature. */
  constructor(
    readonly callee: string,
    private readonly signature: Signature,
    args: readonly PyValue[],
    keywords: ReadonlyMap<string, PyValue>,
  ) {
    this.bound = bindArguments(callee, signature, args, keywords);
  }

  /** The arguments for `*values`. */
  get rest(): readonly PyValue[] {
    return this.bound.rest;
  }

  /** The arguments for `**`. */
  get restKeywords(): ReadonlyMap<string, PyValue> {
    return this.bound.restKeywords;
  }

  /** The argument; `undefined` if the call left it out. None counts as given. */
  given(name: string): PyValue | undefined {
    const slot = this.signature.names.indexOf(name);
    if (slot < 0) throw new Error(`${this.callee} has no parameter ${name}`);
    return this.bound.values[slot];
  }

  /** The argument; `undefined` if the call left it out or gave None. */
  optional(name: string): Exclude<PyValue, null> | undefined {
    return this.given(name) ?? undefined;
  }

  /** A required argument. */
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

  /** Throws the error of an argument of the wrong type. */
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
  return new PyBuiltin(name, (args, keywords, runtime) => body(new Arguments(name, parsed, args, keywords), runtime));
}
