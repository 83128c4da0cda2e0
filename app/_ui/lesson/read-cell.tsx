import type { ReactNode } from "react";
import {
  type Language,
  type Outcome,
  ProblemError,
  parseInputText,
  runCell,
  translateProgram,
} from "../../../engine/index.ts";
import { CodeLines } from "../code-editor/code-lines.tsx";

export interface ProgramProps {
  readonly program: string;
  readonly input: string;
  /** RASPy if left out. */
  readonly language?: Language;
  /** The same program in the other language, where its author writes it. */
  readonly twin?: string;
}

/** The language that a program is translated into. */
const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { raspy: "rasp", rasp: "raspy" };

/** Runs a lesson's program while its page is made. An input that cannot be read ends the build. */
function runProgram({ program, input, language = "raspy" }: ProgramProps): Outcome {
  const read = parseInputText(input);
  if (read.kind === "rejected") throw new Error(`the input ${input} of a lesson's program: ${read.problem.code}`);
  return runCell(program, { language, input: read.tokens });
}

/** Reads a lesson's program and its highlighted lines, for the parts that run in the browser. */
export function prepare({ program: written, input, language = "raspy" }: ProgramProps) {
  const program = withoutEnd(written);
  const lines = <CodeLines source={program} language={language} />;
  return { program, input, language, first: runProgram({ program, input, language }), lines };
}

/** A program in the other language, with its highlighted lines. */
export interface Twin {
  readonly source: string;
  readonly lines: ReactNode;
}

/**
 * A lesson's program in the other language: as its author writes it, or else translated. Undefined if it has no
 * counterpart that runs on the lesson's input.
 */
export function twinOf({ program, input, language: written = "raspy", twin }: ProgramProps): Twin | undefined {
  const other = twin ?? translated(withoutEnd(program), written);
  if (other === undefined) return undefined;
  const [source, language] = [withoutEnd(other), OTHER_LANGUAGE[written]];
  if (runProgram({ program: source, input, language }).kind !== "ran") return undefined;
  return { source, lines: <CodeLines source={source} language={language} /> };
}

function translated(program: string, language: Language): string | undefined {
  try {
    return translateProgram(program, language);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function withoutEnd(program: string): string {
  return program.replace(/\s+$/, "");
}
