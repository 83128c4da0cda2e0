import { Float, type Integer } from "../../graph/scalar.ts";
import { integerFrom } from "../operations.ts";
import { MethodTable } from "./method.ts";

/** The methods of int, and so of bool. */
export const INT_METHODS = new MethodTable<Integer>("int", integerFrom, [
  ["bit_count", "", (self) => binary(self).replaceAll("0", "").length],
  ["bit_length", "", (self) => (self === 0 ? 0 : binary(self).length)],
  ["conjugate", "", (self) => self],
  ["is_integer", "", () => true],
]);

export const FLOAT_METHODS = new MethodTable<Float>("float", (value) => (value instanceof Float ? value : undefined), [
  ["conjugate", "", (self) => self],
  ["is_integer", "", (self) => Number.isInteger(self.value)],
]);

function binary(value: Integer): string {
  return (value < 0 ? -value : value).toString(2);
}
