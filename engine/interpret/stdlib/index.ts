import type { PyNamespace } from "../value.ts";

/** The parts of Python's standard library that are here, by module. */
export const STANDARD_LIBRARY: ReadonlyMap<string, PyNamespace> = new Map();
