import stringWidth from "string-width";
import { repr } from "../engine/graph/scalar.ts";
import {
  describeSurvivor,
  explain,
  explainPlaced,
  explainProblem,
  explainUnranked,
  type Finding,
  type Locale,
  labelRemark,
  type MutantReport,
  type Problem,
  type Scalar,
  scalarFromJson,
  type Verdict,
  viewCell,
  type Warning,
} from "../engine/index.ts";
import { textOf } from "../engine/view/run.ts";
import type { Drawn, Evaluated, HeadPlan } from "./evaluate-program.ts";

/** Wider tables do not fit a terminal; longer inputs are listed instead. */
const TABLE_POSITIONS = 32;

/** A problem under the line that it is in, with a caret at its place. */
export function drawProblem(problem: Problem, source: string, locale: Locale): string {
  const { type, message, hint, line, column } = explainProblem(problem, locale);
  const text = (source.split(/\r\n|\r|\n/)[line - 1] ?? "").replaceAll("\t", " ");
  const number = String(line);
  const before = stringWidth([...text].slice(0, column - 1).join(""));
  const width = Math.max(1, Math.min(problem.span.to - problem.span.from, text.length - column + 1));
  return [
    `${type}: ${message}`,
    `  line ${line}, column ${column}`,
    ...(text.trim() === ""
      ? []
      : [`  ${number} | ${text}`, `  ${" ".repeat(number.length)} | ${" ".repeat(before)}${"^".repeat(width)}`]),
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ].join("\n");
}

/** Remarks on a program that ran, each with its line. */
export function drawWarnings(warnings: readonly Warning[], locale: Locale): string {
  return warnings
    .map((warning) => {
      const { message, hint, line } = explainPlaced(warning, locale);
      return [labelRemark(line, locale) + message, ...(hint === undefined ? [] : [`  ${hint}`])].join("\n");
    })
    .join("\n");
}

/** The result, and every head as a table. */
export function drawEvaluation({ executed, drawn }: Extract<Evaluated, { kind: "ran" }>): string {
  if (!drawn) return executed.kind === "nothing" ? "(the program ends without an expression)" : textOf(executed);
  const { layers, heads, ops } = drawn.metrics;
  const counts = `layers ${layers} · heads ${heads} · ops ${ops}`;
  if (drawn.input.length > TABLE_POSITIONS || drawn.isCut) return `${drawLong(drawn)}\n${counts}`;
  const tables = drawn.heads.map(drawHead);
  return [...tables, drawResult(drawn), counts].join("\n\n");
}

function drawLong({ output, matrix, input }: Drawn): string {
  if (matrix) return `a selector over ${input.length} positions; --json gives its matrix`;
  const shown = output.slice(0, 200).map(repr).join(" ");
  return output.length > 200 ? `${shown} … (${output.length} positions)` : shown;
}

function drawHead({ layer, name, keys, queries, matrix, values, result }: Drawn["heads"][number]): string {
  const title = name ? `layer ${layer} · ${name}` : `layer ${layer}`;
  const left = queries.length;
  const rows = [
    ...keys.map((row) => [...blank(left - 1), "key", ...texts(row), ""]),
    ...matrix.map((row, q) => [
      ...queries.map((column) => text(column[q] as Scalar)),
      ...row.map((selected) => (selected ? "■" : "·")),
      `→ ${text(result[q] as Scalar)}`,
    ]),
    [...blank(left - 1), "value", ...texts(values), ""],
  ];
  return `${title}\n${table(rows)}`;
}

function drawResult({ input, output, matrix }: Drawn): string {
  if (matrix) return table(matrix.map((row, q) => [text(input[q] as Scalar), ...row.map((on) => (on ? "■" : "·"))]));
  return table([
    ["tokens", ...texts(input)],
    ["result", ...texts(output)],
  ]);
}

function blank(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => "");
}

function texts(values: readonly Scalar[]): string[] {
  return values.map(text);
}

function text(value: Scalar): string {
  return viewCell(value).text;
}

/** Columns as wide as their widest cell, the first ones to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[column] ?? "")), 0),
  );
  const pad = (cell: string, width: number) => " ".repeat(width - stringWidth(cell)) + cell;
  return rows
    .map((row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join(" ")}`.trimEnd())
    .join("\n");
}

export function drawExplanation(plans: readonly HeadPlan[]): string {
  if (plans.length === 0) return "no heads: nothing to plan";
  return plans.map(({ layer, name, why }) => `layer ${layer}${name ? ` · ${name}` : ""}: ${why}`).join("\n");
}

export function drawVerdict(verdict: Verdict, seed: number, source: string, locale: Locale): string {
  const { status, layers, heads, ops, rankedReason, tests, counterexample, error } = verdict;
  const about = `${status}: ${tests.passed} of ${tests.total} tests, seed ${seed}`;
  if (error) return `${about}\n${drawProblem(error, source, locale)}`;
  const counts = `layers ${layers} · heads ${heads} · ops ${ops}`;
  if (counterexample) return `${about}\n${drawCounterexample(counterexample, source, locale)}`;
  return [about, counts, rankedReason ? explainUnranked(rankedReason, locale) : "ranked"].join("\n");
}

function drawCounterexample(found: NonNullable<Verdict["counterexample"]>, source: string, locale: Locale): string {
  const args = Object.entries(found.args).map(([name, value]) => `${name} = ${repr(scalarFromJson(value))}`);
  const list = (values: readonly (string | number | boolean | null)[]) =>
    values.map((value) => repr(scalarFromJson(value))).join(" ");
  return [
    `input     ${found.inputText}${args.length > 0 ? `  ${args.join(", ")}` : ""}`,
    `expected  ${list(found.expected)}`,
    ...(found.got ? [`got       ${list(found.got)}`] : []),
    ...(found.firstDifference === null ? [] : [`first difference at position ${found.firstDifference}`]),
    ...(found.problem ? [drawProblem(found.problem, source, locale)] : []),
  ].join("\n");
}

export function drawFindings(id: string, findings: readonly Finding[], locale: Locale): string {
  const bad = findings.filter(({ ok }) => !ok).length;
  const lines = findings.map((finding) => {
    const { ok, isAdvice, subject } = finding;
    const { message, hint } = explain(finding, locale);
    const mark = isAdvice ? "!" : ok ? "✓" : "✗";
    return `  ${mark} ${subject}: ${message}${hint && (isAdvice || !ok) ? `\n      ${hint}` : ""}`;
  });
  return [`${id}: ${bad === 0 ? "sound" : `${bad} to mend`}`, ...lines].join("\n");
}

/** Writes one line for the mutants of each solution, and under it each survivor with the test that would kill it. */
export function drawMutants(reports: readonly MutantReport[], locale: Locale): string {
  const lines = reports.flatMap((report) => [
    `  ${countSurvived(report) > 0 ? "!" : "✓"} solutions/${report.file}: ${say(summarise(report), locale)}`,
    ...report.survivors.map(
      (survivor) => `      ${say(describeSurvivor(survivor), locale).replaceAll("\n", "\n      ")}`,
    ),
  ]);
  return lines.join("\n");
}

/** One row a puzzle, and their sum. */
export function drawMutantTable(
  puzzles: readonly { readonly id: string; readonly mutants: readonly MutantReport[] }[],
) {
  const rows = puzzles.map(({ id, mutants }) => [id, ...countAll(mutants)] as const);
  const sum = countAll(puzzles.flatMap(({ mutants }) => mutants));
  const header = ["mutants of", "made", "killed", "survived", "equivalent"];
  const cells = [header, ...rows, ["in all", ...sum]].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ""))));
  return cells
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}

function countAll(reports: readonly MutantReport[]): number[] {
  const sum = (count: (report: MutantReport) => number) => reports.reduce((total, one) => total + count(one), 0);
  return [
    sum(({ total }) => total),
    sum(({ killed }) => killed),
    sum(countSurvived),
    sum(({ survivors }) => survivors.filter(({ test }) => test === null).length),
  ];
}

function countSurvived({ survivors }: MutantReport): number {
  return survivors.filter(({ test }) => test !== null).length;
}

function summarise(report: MutantReport): Told {
  const { total, killed, survivors } = report;
  const survived = countSurvived(report);
  return { code: "check-mutants", args: { total, killed, survived, equivalent: survivors.length - survived } };
}

type Told = Pick<Finding, "code" | "args">;

function say({ code, args }: Told, locale: Locale): string {
  const { message, hint } = explain({ code, args }, locale);
  return hint ? `${message}\n    ${hint}` : message;
}
