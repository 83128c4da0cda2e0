import { Float, type Scalar } from "../graph/scalar.ts";
import { printLabel, typeOf } from "./print-value.ts";

/**
 * Input and output one above the other, for `full seq display on`; undefined where all values are equal, which the console
 * shows as one.
 */
export function printColumns(input: readonly Scalar[], output: readonly Scalar[], tabs: string): string[] | undefined {
  if (new Set(output.map((value) => (value instanceof Float ? value.value : value))).size <= 1) return undefined;
  const [above, below] = [lettersOf(input), lettersOf(output)];
  const width = Math.max(...[...above, ...below].map((text) => text.length));
  const line = (texts: readonly string[]) => texts.map((text) => text.padStart(width)).join(" ");
  return [
    // The original calls every input text here.
    `${tabs} \t\tinput:   ${line(above)} \t (strings)`,
    `${tabs} \t\toutput:  ${line(below)} \t (${typeOf(output)}s)`,
  ];
}

/** Of booleans the rarer ones are marked, and both where they are as many. */
function lettersOf(values: readonly Scalar[]): string[] {
  if (typeof values[0] !== "boolean") return values.map(printLabel);
  const trues = values.filter((value) => value === true).length;
  const falses = values.length - trues;
  return values.map((value) => (value === true ? (trues <= falses ? "T" : "") : falses <= trues ? "F" : ""));
}
