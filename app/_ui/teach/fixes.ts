import {
  compareScores,
  type Finding,
  type PlainScalar,
  parseInputText,
  runCell,
  scalarToJson,
} from "../../../engine/index.ts";
import type { Checked } from "../../_api/answers.ts";
import { pythonLiteral } from "../puzzle/python-literal.ts";
import { addSlips, type ExampleText, type Files, readConfig, writeConfig, writeCounts } from "./draft-files.ts";

/** The repairs that a button beside a finding offers, by the key of their label in `messages.teach.fixes`. */
export interface Fix {
  readonly label: "counts" | "medals" | "examples" | "slips";
  readonly apply: (files: Files) => Files;
}

/** The fix for a finding that needs no thought, if there is such a fix. */
export function fixFor({ code, subject, args }: Finding, checked: Checked): Fix | undefined {
  switch (code) {
    case "check-counts":
      return { label: "counts", apply: (files) => writeCounts(files, subject, countsIn(args)) };
    case "check-medals": {
      const best = bestMeasured(checked);
      return best && { label: "medals", apply: (files) => writeConfig(files, { medals: { par: best, best } }) };
    }
    case "check-example":
      return { label: "examples", apply: fillExamples };
    case "check-wrong-count": {
      const slips = checked.mutants.flatMap((report) => report.slips);
      const least = Number(args.least);
      return slips.length > 0 ? { label: "slips", apply: (files) => addSlips(files, slips, least) } : undefined;
    }
    default:
      return undefined;
  }
}

function countsIn(args: Finding["args"]) {
  return { layers: Number(args.layers), heads: Number(args.heads), ops: Number(args.ops) };
}

function bestMeasured({ findings }: Checked): { layers: number; heads: number } | undefined {
  const measured = findings
    .filter(({ code }) => code === "check-counts-ok" || code === "check-counts")
    .map(({ args }) => ({ layers: Number(args.layers), heads: Number(args.heads) }));
  return measured.sort(compareScores)[0];
}

/** Writes the result of `spec` into every example. */
export function fillExamples(files: Files): Files {
  const config = readConfig(files);
  if (!config) return files;
  return writeConfig(files, { examples: config.examples.map((example) => fillExample(files, example)) });
}

/** Returns an example with the result of `spec`, or the same example if it cannot hold that result. */
export function fillExample(files: Files, example: ExampleText): ExampleText {
  const expected = runSpec(files["puzzle.py"] ?? "", example);
  return expected ? { ...example, expected } : example;
}

function runSpec(code: string, { input, args }: ExampleText): readonly PlainScalar[] | undefined {
  const tokens = `[${[...input].map(pythonLiteral).join(", ")}]`;
  const named = Object.entries(args).map(([name, value]) => `${name}=${pythonLiteral(value)}`);
  const outcome = runCell(`${code}\n\nspec(${[tokens, ...named].join(", ")})\n`);
  if (outcome.kind !== "ran" || outcome.view.kind !== "value") return undefined;
  const read = parseInputText(outcome.view.text);
  return read.kind === "input" ? read.tokens.map(scalarToJson) : undefined;
}
