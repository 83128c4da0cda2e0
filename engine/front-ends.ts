import { readRaspy } from "./interpret/read-raspy.ts";
import type { Problem } from "./problem/problem.ts";
import type { FrontEnd, Program, ReadOptions } from "./program.ts";
import { readRasp } from "./rasp/read-rasp.ts";
import { repairRasp } from "./rasp/repair.ts";
import { repair, type Trial } from "./repair/repair.ts";

/** The languages that programs are written in. A new language adds its name here and its front end below. */
export const LANGUAGES = ["raspy", "rasp"] as const;

export type Language = (typeof LANGUAGES)[number];

interface LanguageParts {
  readonly read: FrontEnd;
  /** Says a problem in the words of its slip, with a fix that was tried. */
  readonly repair: (source: string, problem: Problem, trial: Trial) => Problem;
}

const PARTS: Readonly<Record<Language, LanguageParts>> = {
  raspy: { read: readRaspy, repair },
  rasp: { read: readRasp, repair: repairRasp },
};

/** Reads a program in a language; RASPy if none is named. Throws a ProblemError at the first mistake. */
export function readProgram(source: string, language: Language = "raspy", options: ReadOptions = {}): Program {
  return PARTS[language].read(source, options);
}

/** How the problems of programs in a language are repaired; RASPy if none is named. */
export function repairIn(language: Language = "raspy"): LanguageParts["repair"] {
  return PARTS[language].repair;
}
