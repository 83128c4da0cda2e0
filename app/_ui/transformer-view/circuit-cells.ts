import type { Circuit, CircuitPlace } from "../../../engine/index.ts";
import type { SubspaceView } from "./transformer-messages.ts";

/** A circuit as a table: at most `most` rows and columns, with the program's words for each. */
export interface CircuitTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly CircuitCell[] }[];
  /** Rows or columns that were left out. */
  readonly isCut: boolean;
}

export interface CircuitCell {
  readonly text: string;
  /** From -1 to 1. */
  readonly strength: number;
}

/** Writes the matrix of a head as numbers, with the program's words for its rows and columns. */
export function layoutCircuit(
  { rows, columns, numbers }: Circuit,
  subspaces: readonly SubspaceView[],
  most: number,
): CircuitTable {
  const largest = Math.max(1e-9, ...numbers.flat().map(Math.abs));
  const label = (place: CircuitPlace) => labelOf(place, subspaces);
  return {
    columns: columns.slice(0, most).map(label),
    rows: rows.slice(0, most).map((place, r) => ({
      label: label(place),
      cells: (numbers[r] ?? []).slice(0, most).map((number) => ({ text: textOf(number), strength: number / largest })),
    })),
    isCut: rows.length > most || columns.length > most,
  };
}

/** `tokens = 'a'`, `indices = 3`, `count`, `BOS`, `1` for what is there whatever the stream holds. */
export function labelOf(place: CircuitPlace, subspaces: readonly SubspaceView[]): string {
  if (place === "bias") return "1";
  const subspace = subspaces.find(({ from, to }) => from <= place && place < to);
  if (!subspace || subspace.holds === "BOS") return "BOS";
  const name = nameOf(subspace);
  if (subspace.holds !== "one-hot") return subspace.holds === "number" ? name : `${name} (${subspace.holds})`;
  const values = subspace.values[place - subspace.from] ?? [];
  return `${name} = ${values.slice(0, 3).join("|")}${values.length > 3 ? "…" : ""}`;
}

const LONGEST = 28;

/** The variable that holds a subspace's value, or its code, cut to a label. */
export function nameOf({ node }: SubspaceView): string {
  const text = node?.name ?? node?.code.replace(/\s+/g, " ") ?? "BOS";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function textOf(number: number): string {
  if (number === 0) return "";
  const size = Math.abs(number);
  if (size < 0.005) return number < 0 ? "-0" : "0";
  return String(Number(number.toPrecision(size >= 100 ? 4 : 3)));
}
