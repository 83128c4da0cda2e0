import stringWidth from "string-width";
import type { AnswerSpread, ShownCase } from "../engine/index.ts";

/** Writes how many different answers the tests have, by length. */
export function drawSpread(spread: readonly AnswerSpread[]): string {
  const rows = spread.map(({ from, to, tests, answers, most, mostTests }) => [
    from === to ? `length ${to}` : `lengths ${from} to ${to}`,
    `${count(tests, "test")}, ${count(answers, "answer")}`,
    mostTests > 1 ? `${most} in ${mostTests}` : "",
  ]);
  return ["  answers of the tests", ...alignColumns(rows).map((row) => `    ${row}`)].join("\n");
}

/** Writes generated cases with their answers. */
export function drawCases(cases: readonly ShownCase[]): string {
  const rows = cases.map(({ kind, length, input, args, answer }) => [
    `${kind}(${length})`,
    [input, args].filter(Boolean).join(", "),
    `→ ${answer}`,
  ]);
  return ["  some generated cases", ...alignColumns(rows).map((row) => `    ${row}`)].join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? "")))) ?? [];
  const pad = (cell: string, i: number) => cell + " ".repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell)));
  return rows.map((row) => row.map(pad).join("  ").trimEnd());
}
