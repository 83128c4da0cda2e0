import type { PureFunction } from "../graph/node.ts";
import { identityKey, repr, type Scalar } from "../graph/scalar.ts";
import { fail } from "../problem/problem.ts";
import { isAtom, kindOf, RaspDict, type RaspList, type RaspValue } from "./values.ts";

/**
 * The function that reads `list[s-op]`, `dict[s-op]` or `"text"[s-op]` at one position. Its label is the same function in
 * Python. Throws a ProblemError if the values could not stand at a position.
 */
export function lookUp(table: RaspList | RaspDict | string): PureFunction {
  if (table instanceof RaspDict) return inDict(table);
  const items = typeof table === "string" ? [...table] : table.items.map(atom);
  const written = typeof table === "string" ? repr(table) : `[${items.map(repr).join(", ")}]`;
  const type = kindOf(table);
  return {
    key: `rasp item ${JSON.stringify(items.map(identityKey))}`,
    label: `lambda i: ${written}[i]`,
    call: ([index = null]) => {
      if (typeof index !== "number") return fail("TypeError", "rasp-index-integer", { type: kindOf(index ?? "") });
      const item = index >= -items.length ? items.at(index) : undefined;
      return item ?? fail("IndexError", "rasp-index-range", { index, length: items.length, type });
    },
  };
}

function inDict(dict: RaspDict): PureFunction {
  const entries = [...dict.entries.values()].map(({ key, value }) => [key, atom(value)] as const);
  return {
    key: `rasp entry ${JSON.stringify(entries.map((entry) => entry.map(identityKey)))}`,
    label: `lambda i: {${entries.map((entry) => entry.map(repr).join(": ")).join(", ")}}[i]`,
    call: ([key = null]) => {
      const found = dict.get(key);
      return found === undefined ? fail("KeyError", "rasp-no-key", { key: repr(key) }) : (found as Scalar);
    },
  };
}

function atom(value: RaspValue): Scalar {
  return isAtom(value) ? value : fail("TypeError", "rasp-item-atom", { type: kindOf(value) });
}
