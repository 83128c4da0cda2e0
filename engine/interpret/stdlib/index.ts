import type { PyNamespace } from "../value.ts";
import { COLLECTIONS } from "./collections.ts";
import { FUNCTOOLS } from "./functools.ts";
import { ITERTOOLS } from "./itertools.ts";
import { MATH } from "./math.ts";
import { OPERATOR } from "./operator.ts";
import { STRING } from "./string.ts";

/** The parts of Python's standard library that are here, by module. */
export const STANDARD_LIBRARY: ReadonlyMap<string, PyNamespace> = new Map([
  ["collections", COLLECTIONS],
  ["functools", FUNCTOOLS],
  ["itertools", ITERTOOLS],
  ["math", MATH],
  ["operator", OPERATOR],
  ["string", STRING],
]);
