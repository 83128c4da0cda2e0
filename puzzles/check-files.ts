import {
  type AnswerSpread,
  agreeOn,
  checkAnswers,
  checkMutants,
  checkPuzzle,
  compileProgram,
  type Finding,
  type MutantReport,
  makeRunner,
  randomInputs,
  type ShownCase,
  wrongOneIn,
} from "../engine/index.ts";
import { LOCALES } from "../engine/locales.ts";
import { checkPictures } from "./check-pictures.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkResultRows } from "./check-result-row.ts";
import { isPuzzleFile, type PuzzleFiles, type PuzzleFolder, parsePuzzle, starterFile, textFiles } from "./files.ts";
import { PuzzleFault } from "./puzzle-fault.ts";

const LEAST_HINTS = 3;
/** Findings that can wait: mutants can be made and killed without them. */
const LATER: ReadonlySet<string> = new Set([
  "check-stray",
  "check-picture",
  "check-pictures-limit",
  "check-picture-words",
  "check-picture-missing",
  "check-hints",
  "check-placeholder",
  "check-starter",
  "check-starter-code",
  "check-counts",
  "check-medals",
  "check-wrong",
  "check-wrong-count",
  "check-cut",
  "check-cut-position",
]);

export interface Checked {
  /** Whether the puzzle may be published: no finding is an error. */
  readonly isSound: boolean;
  readonly findings: readonly Finding[];
  /** Empty if the tests or the solutions have an error, because mutants show nothing then. */
  readonly mutants: readonly MutantReport[];
  /** Some generated cases with their answers. */
  readonly cases: readonly ShownCase[];
  /** The different answers of the tests, by length. */
  readonly spread: readonly AnswerSpread[];
}

/** Checks a puzzle's files: first which files there are, then the checks of `checkPuzzle`, then the mutants. */
export function checkFiles(files: PuzzleFiles, { withMutants = true } = {}): Checked {
  const loaded = tryParse(files);
  if ("code" in loaded) return { ...NOTHING, findings: [loaded] };
  const { findings: ofPrograms, cases, spread } = checkPuzzle(loaded);
  const findings = [
    ...findStrays(files),
    ...checkHints(loaded),
    ...checkLanguages(loaded),
    ...checkPlaceholders(files, loaded),
    ...checkResultRows(loaded),
    ...checkPictures(files),
    ...checkStarters(files),
    ...ofPrograms,
    ...checkTransformers(loaded),
  ];
  const isSound = findings.every(({ ok }) => ok);
  const runs = withMutants && findings.every(({ ok, code }) => ok || LATER.has(code));
  if (!runs) return { isSound, findings, mutants: [], cases, spread };
  return {
    isSound,
    findings: [...findings, ...checkAnswers(loaded.data)],
    mutants: checkMutants(loaded),
    cases,
    spread,
  };
}

/** The result for files that cannot be read; the reason is added. */
export const NOTHING: Checked = { isSound: false, findings: [], mutants: [], cases: [], spread: [] };

function tryParse(files: PuzzleFiles): PuzzleFolder | Finding {
  try {
    return parsePuzzle(files);
  } catch (error) {
    return unreadable(error);
  }
}

/** The finding for a puzzle that cannot be read. */
export function unreadable(error: unknown): Finding {
  const fault = [error, error instanceof Error && error.cause].find((one) => one instanceof PuzzleFault);
  if (fault) return { ok: false, subject: fault.file, code: "check-load", args: {}, because: fault.because };
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, subject: message.split(":")[0] ?? "", code: "check-load", args: { message } };
}

function findStrays(files: PuzzleFiles): Finding[] {
  const strays = Object.keys(files).filter((path) => !isPuzzleFile(path));
  return strays.map((subject) => ({ ok: false, subject, code: "check-stray", args: {} }));
}

function checkHints({ texts }: PuzzleFolder): Finding[] {
  return LOCALES.filter((locale) => texts[locale].language === locale).map((locale) => {
    const count = texts[locale].hints.length;
    const ok = count >= LEAST_HINTS;
    return {
      ok,
      subject: textFiles(locale).hints,
      code: ok ? "check-hints-ok" : "check-hints",
      args: { count, least: LEAST_HINTS },
    };
  });
}

/** Says which language is missing. Learners read the other one, and are told. */
function checkLanguages({ texts }: PuzzleFolder): Finding[] {
  return LOCALES.filter((locale) => texts[locale].language !== locale).map(
    (locale): Finding => ({
      ok: true,
      isAdvice: true,
      subject: textFiles(locale).brief,
      code: "check-language",
      args: { missing: locale, written: texts[locale].language },
    }),
  );
}

/** Inputs on which a compiled solution and its source must agree. */
const COMPARED = 200;

/** Compiles every exact solution over the puzzle's small domain, and compares it with its source. */
function checkTransformers({ data, solutions }: PuzzleFolder): Finding[] {
  const { transformer } = data;
  if (!transformer) return [];
  const { tokens, length, call } = transformer;
  // The labels of a program that may be wrong take more table entries than a compiled model may have.
  const exact = solutions.filter(({ source }) => wrongOneIn(source) === undefined);
  return exact.map(({ file: subject, source }): Finding => {
    const made = compileProgram(source, { tokens, length, puzzle: data, args: call });
    if (made.kind === "rejected")
      return { ok: false, subject, code: "check-compile", args: {}, because: [made.problem] };
    const { compiled, oracle } = made;
    const { agreed, total } = agreeOn(compiled, makeRunner(compiled.model), oracle, randomInputs(compiled, COMPARED));
    if (agreed < total) return { ok: false, subject, code: "check-compile-differs", args: { agreed, total } };
    const { blocks, parameters } = compiled.model.size;
    return { ok: true, subject, code: "check-compile-ok", args: { blocks, parameters } };
  });
}

/** Finds starters that differ in more than their comments. A learner who changes the language keeps the same program. */
function checkStarters(files: PuzzleFiles): Finding[] {
  const code = withoutComments(files["starter.py"] ?? "");
  return LOCALES.map(starterFile)
    .filter((file) => Object.hasOwn(files, file))
    .map((subject) => {
      const ok = withoutComments(files[subject] ?? "") === code;
      return { ok, subject, code: ok ? "check-starter-code-ok" : "check-starter-code", args: {} };
    });
}

function withoutComments(source: string): string {
  return source.replace(/^\s*#.*\n/gm, "").trim();
}
