import { readRaspy } from "./interpret/read-raspy.ts";
import type { FrontEnd, Program, ReadOptions } from "./program.ts";
import { readRasp } from "./rasp/read-rasp.ts";

/** The languages that programs are written in. A new language adds its name here and its front end below. */
export const LANGUAGES = ["raspy", "rasp"] as const;

export type Language = (typeof LANGUAGES)[number];

const FRONT_ENDS: Readonly<Record<Language, FrontEnd>> = { raspy: readRaspy, rasp: readRasp };

/** Reads a program in a language; RASPy if none is named. Throws a ProblemError at the first mistake. */
export function readProgram(source: string, language: Language = "raspy", options: ReadOptions = {}): Program {
  return FRONT_ENDS[language](source, options);
}
