import { Float } from "../../graph/scalar.ts";
import { MethodTable } from "./method.ts";

/** The methods of int, and so of bool. */
export const INT_METHODS = new MethodTable<number>(
  "int",
  (value) => (typeof value === "number" || typeof value === "boolean" ? Number(value) : undefined),
  [
    ["bit_count", "", (self) => Math.abs(self).toString(2).replaceAll("0", "").length],
    ["bit_length", "", (self) => (self === 0 ? 0 : Math.abs(self).toString(2).length)],
    ["conjugate", "", (self) => self],
    ["is_integer", "", () => true],
  ],
);

export const FLOAT_METHODS = new MethodTable<Float>("float", (value) => (value instanceof Float ? value : undefined), [
  ["conjugate", "", (self) => self],
  ["is_integer", "", (self) => Number.isInteger(self.value)],
]);
