import { type Language, type Outcome, parseInputText, runCell } from "../../../engine/index.ts";
import { CodeLines } from "../code-editor/code-lines.tsx";

export interface ProgramProps {
  readonly program: string;
  readonly input: string;
  /** RASPy if left out. */
  readonly language?: Language;
}

/** Runs a lesson's program while its page is made. An input that cannot be read ends the build. */
function runProgram({ program, input, language = "raspy" }: ProgramProps): Outcome {
  const read = parseInputText(input);
  if (read.kind === "rejected") throw new Error(`the input ${input} of a lesson's program: ${read.problem.code}`);
  return runCell(program, { language, input: read.tokens });
}

/** Reads a lesson's program and its highlighted lines, for the parts that run in the browser. */
export function prepare({ program: written, input, language = "raspy" }: ProgramProps) {
  const program = written.replace(/\s+$/, "");
  const lines = <CodeLines source={program} language={language} />;
  return { program, input, language, first: runProgram({ program, input, language }), lines };
}
