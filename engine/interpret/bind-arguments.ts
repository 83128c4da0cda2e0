import { fail } from "../problem/problem.ts";
import type { PyValue } from "./value.ts";

type Keywords = ReadonlyMap<string, PyValue>;

/** The parameters of a function, apart from `*rest` and `**keywords`. */
export interface Signature {
  readonly names: readonly string[];
  readonly optional: ReadonlySet<string>;
  /** The first of `names`, as many as this, go by position only. */
  readonly positionOnly: number;
  /** The first of `names`, as many as this, may go by position. The others go by name only. */
  readonly positional: number;
  /** A call with at least this many positions gives every required name. Too large for any call if a required name goes by name only. */
  readonly needed: number;
  readonly takesRest: boolean;
  readonly takesNames: boolean;
}

/** The arguments of one call. */
export interface Bound {
  /** One value for each of the signature's names; `undefined` if the call left it out. */
  readonly values: readonly (PyValue | undefined)[];
  /** The arguments for `*rest`. */
  readonly rest: readonly PyValue[];
  /** The arguments for `**keywords`. */
  readonly restKeywords: Keywords;
}

const NOTHING: readonly PyValue[] = [];

/** Binds the arguments of a call by Python's rules. Throws a TypeError for a call that does not fit the signature. */
export function bindArguments(
  callee: string,
  signature: Signature,
  args: readonly PyValue[],
  keywords: Keywords,
): Bound {
  const { names, optional, positional, needed, takesRest } = signature;
  if (keywords.size === 0 && args.length >= needed && args.length <= positional)
    return { values: args, rest: NOTHING, restKeywords: keywords };
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
  return { values, rest: args.slice(positional), restKeywords };
}

/** The index of the name that a keyword gives; `undefined` if `**keywords` takes it. */
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
