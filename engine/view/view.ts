import { Float, formatFloat, repr, type Scalar, type ScalarType, typeName } from "../graph/scalar.ts";
import type { Span, Warning } from "../problem/problem.ts";
import type { Reads, SelectorForm } from "./trace.ts";

/** Prints a value for a drawing: text without quotes, `True`, `None`, `1.0`. */
export interface CellView {
  readonly text: string;
  readonly type: ScalarType;
}

/** A selector for a drawing. Rows are queries and columns are keys. */
export interface SelectorView {
  /** A row of keys for each comparison that the selector combines, from left to right. */
  readonly keys: readonly (readonly CellView[])[];
  readonly queries: readonly (readonly CellView[])[];
  readonly matrix: readonly (readonly boolean[])[];
  /** The combination of the comparisons; `null` if it is too large for a drawing. */
  readonly form: SelectorForm | null;
  /** The expression in the program. */
  readonly code: string;
}

/** One attention head for a drawing. */
export interface AttentionView extends SelectorView {
  /** The number of the aggregate's node. */
  readonly node: number;
  readonly layer: number;
  /** A name that the program gives, or the variable that holds the head. */
  readonly name: string | null;
  readonly mode: "sum" | "mean";
  /** The value for a query that selects nothing. */
  readonly fallback: CellView;
  readonly values: readonly CellView[];
  readonly result: readonly CellView[];
  readonly reads: Reads;
  /** The places of the head in the program. */
  readonly spans: readonly Span[];
}

export type ResultKind = "sequence" | "selector" | "key" | "query" | "value" | "nothing";

/** Everything that a page draws of one run. It is plain data, so that a worker can post it. */
export interface RunView {
  readonly kind: ResultKind;
  readonly input: readonly CellView[];
  /** The number of positions of the whole input. `input` may be its first part. */
  readonly inputLength: number;
  readonly output: readonly CellView[];
  /** The selector, if it is the result. */
  readonly matrix: readonly (readonly boolean[])[] | null;
  readonly selector: SelectorView | null;
  /** The `repr` of the result, if it is a plain Python value. */
  readonly text: string;
  /** The text that the program printed. */
  readonly printed: string;
  /** The input that the program asks for, as it is typed. Left out if it asks for none. */
  readonly example?: string;
  readonly layers: number;
  readonly heads: number;
  readonly ops: number;
  readonly attention: readonly AttentionView[];
  /** The nodes that the result reads. */
  readonly reads: Reads;
  /** True if the input is longer than the drawing. Then matrices and rows hold its first positions. */
  readonly truncated: boolean;
  /** Remarks on a program that runs, but surely not as it is meant. */
  readonly warnings: readonly Warning[];
}

export function viewCell(value: Scalar): CellView {
  if (typeof value === "string") return { text: value, type: "str" };
  if (value instanceof Float) return { text: formatFloat(value.value), type: "float" };
  return { text: repr(value), type: typeName(value) };
}

export function viewCells(values: readonly Scalar[]): CellView[] {
  return values.map(viewCell);
}
