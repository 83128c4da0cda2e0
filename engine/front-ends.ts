import { readRaspy } from "./interpret/read-raspy.ts";
import type { FrontEnd, Program, ReadOptions } from "./program.ts";

/** The languages that programs are written in, each with its front end. A new language adds its line here. */
const FRONT_ENDS = { raspy: readRaspy } as const satisfies Readonly<Record<string, FrontEnd>>;

export type Language = keyof typeof FRONT_ENDS;

/** Reads a program in a language; RASPy if none is named. Throws a ProblemError at the first mistake. */
export function readProgram(source: string, language: Language = "raspy", options: ReadOptions = {}): Program {
  return FRONT_ENDS[language](source, options);
}
