import { compareScores, type Finding, readSpec } from "../../../engine/index.ts";
import type { Checked } from "../../_api/answers.ts";
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
  const expected = specOf(files)(example);
  return expected ? { ...example, expected } : example;
}

let last: { readonly code: string; readonly spec: ReturnType<typeof readSpec> } | undefined;

/** Keeps the `spec` of the last code, because every edit of a draft asks for its answers. */
function specOf(files: Files): ReturnType<typeof readSpec> {
  const code = files["puzzle.py"] ?? "";
  if (last?.code !== code) last = { code, spec: readSpec(code) };
  return last.spec;
}
