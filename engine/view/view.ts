import { Float, formatFloat, repr, type Scalar, type ScalarType, typeName } from "../graph/scalar.ts";
import type { Span, Warning } from "../problem/problem.ts";
import type { SelectorForm } from "./trace.ts";

/** One value as a drawing prints it: text without quotes, `True`, `None`, `1.0`. */
export interface CellView {
  readonly text: string;
  readonly type: ScalarType;
}

/** A selector as the drawings lay it out: rows are queries, columns keys. */
export interface SelectorView {
  /** A row of keys for each comparison that the selector combines, left to right. */
  readonly keys: readonly (readonly CellView[])[];
  readonly queries: readonly (readonly CellView[])[];
  readonly matrix: readonly (readonly boolean[])[];
  /** How the comparisons are combined; null where that is more than a drawing can say. */
  readonly form: SelectorForm | null;
  /** The expression as the program has it. */
  readonly code: string;
}

/** One attention head as the drawings lay it out. */
export interface AttentionView extends SelectorView {
  /** The aggregate's number in the graph. */
  readonly node: number;
  readonly layer: number;
  /** Given by the program, or the variable that holds it. */
  readonly name: string | null;
  readonly mode: "sum" | "mean";
  /** What a query that selects nothing gets. */
  readonly fallback: CellView;
  readonly values: readonly CellView[];
  readonly result: readonly CellView[];
  /** Where the program says so. */
  readonly spans: readonly Span[];
}

export type ResultKind = "sequence" | "selector" | "key" | "query" | "value" | "nothing";

/** Everything a page draws of one run; plain data, so that a worker can post it. */
export interface RunView {
  readonly kind: ResultKind;
  readonly input: readonly CellView[];
  /** Positions of the whole input, of which `input` may be the first part. */
  readonly inputLength: number;
  readonly output: readonly CellView[];
  /** Of a selector alone. */
  readonly matrix: readonly (readonly boolean[])[] | null;
  readonly selector: SelectorView | null;
  /** The `repr` of a plain Python value. */
  readonly text: string;
  /** What the program printed. */
  readonly printed: string;
  readonly layers: number;
  readonly heads: number;
  readonly ops: number;
  readonly attention: readonly AttentionView[];
  /** The input is longer than what is drawn: matrices and rows are of its first positions. */
  readonly truncated: boolean;
  /** Remarks on the program: it runs, but surely not as it is meant. */
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
