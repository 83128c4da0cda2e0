import {
  type CellView,
  type Counterexample,
  type PlainScalar,
  type PublicPuzzle,
  printInputText,
  type QuickCheck,
  type RunView,
} from "../../../engine/index.ts";
import { cellOf } from "../attention-diagram/cell-text.ts";

/** The expected result for the input that is drawn, and the result of the program. */
export interface Goal {
  readonly expected: readonly CellView[];
  /** Null while the program gives nothing. */
  readonly got: readonly CellView[] | null;
  /** The positions of `got` that differ, and those of a longer result. Empty while there is nothing to compare. */
  readonly differing: readonly number[];
}

interface Drawn {
  readonly puzzle: PublicPuzzle;
  readonly input: string;
  readonly args: Readonly<Record<string, PlainScalar>>;
  /** The view of the program as it is now; null if it does not run. */
  readonly view: RunView | null;
  readonly check: QuickCheck | null;
  readonly counterexample: Counterexample | null;
}

/** The goal of an input. Null where the page does not know it: only examples and the last counterexample have one. */
export function goalOf({ puzzle, input, args, view, check, counterexample }: Drawn): Goal | null {
  const at = exampleAt(puzzle, input, args);
  const isCounterexample = counterexample?.inputText === input && isSameCall(counterexample.args, args);
  const known = puzzle.examples[at] ?? (isCounterexample ? counterexample : undefined);
  if (!known) return null;
  const expected = known.expected.map(cellOf);
  const checked = check?.kind === "checked" ? check.examples[at] : undefined;
  // A selector has no values to compare. The check reads it as the puzzle does.
  const got = view?.kind === "sequence" ? view.output : view ? (checked?.got?.map(cellOf) ?? null) : null;
  return { expected, got, differing: got ? differingCells(expected, got) : [] };
}

/** The number of the example with this input and these arguments, or −1. */
export function exampleAt({ examples }: PublicPuzzle, input: string, args: Drawn["args"]): number {
  return examples.findIndex((example) => printInputText(example.input) === input && isSameCall(example.args, args));
}

function isSameCall(a: Drawn["args"], b: Drawn["args"]): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function differingCells(expected: readonly CellView[], got: readonly CellView[]): number[] {
  const longest = expected.length > got.length ? expected : got;
  return longest.flatMap((_, position) => {
    const [wanted, came] = [expected[position], got[position]];
    return wanted && came && isEqualCell(wanted, came) ? [] : [position];
  });
}

/** Python's `==`: `True`, `1` and `1.0` are equal. */
function isEqualCell(a: CellView, b: CellView): boolean {
  const [one, other] = [numberOf(a), numberOf(b)];
  return one !== null && other !== null ? one === other : a.type === b.type && a.text === b.text;
}

function numberOf({ type, text }: CellView): number | null {
  if (type === "bool") return text === "True" ? 1 : 0;
  return type === "int" || type === "float" ? Number(text) : null;
}
