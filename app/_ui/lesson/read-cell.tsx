import { type Outcome, parseInputText, runCell } from "../../../engine/index.ts";
import { CodeLines } from "../code-editor/code-lines.tsx";

export interface ProgramProps {
  readonly program: string;
  readonly input: string;
}

/** Runs a lesson's program while its page is made. An input that cannot be read ends the build. */
function runProgram({ program, input }: ProgramProps): Outcome {
  const read = parseInputText(input);
  if (read.kind === "rejected") throw new Error(`the input ${input} of a lesson's program: ${read.problem.code}`);
  return runCell(program, { input: read.tokens });
}

/** Reads a lesson's program and its highlighted lines, for the parts that run in the browser. */
export function prepare({ program: written, input }: ProgramProps) {
  const program = written.replace(/\s+$/, "");
  return { program, input, first: runProgram({ program, input }), lines: <CodeLines source={program} /> };
}
