import { type Freezer, PyBuiltin, type PyValue } from "./value.ts";

/**
 * Copies functions so that later assignments do not reach them (decision 035). It copies each function once, so functions
 * that call each other still do.
 */
export class Freezing implements Freezer {
  private readonly functions = new Map<PyValue, PyValue>();

  /** Returns a copy of a function that keeps the values of its names. Any other value is returned unchanged. */
  freeze(value: PyValue): PyValue {
    const known = this.functions.get(value);
    if (known !== undefined) return known;
    if (typeof value !== "object" || value === null) return value;
    if ("kind" in value) return value.freeze(this);
    if (!(value instanceof PyBuiltin && value.made)) return value;
    const { parts, make } = value.made;
    const copy = make(parts.map((part) => this.freeze(part)));
    this.remember(value, copy);
    return copy;
  }

  /** From now on, `freeze` returns `copy` for `value`. */
  remember(value: PyValue, copy: PyValue): void {
    this.functions.set(value, copy);
    this.functions.set(copy, copy);
  }
}
