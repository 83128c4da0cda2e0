import { agreeOn, compileProgram, makeRunner, randomInputs } from "../../../engine/index.ts";
import type { ModelTask } from "./grade-task.ts";

/** Inputs on which a model and its program must agree to have a place on the board. */
const COMPARED = 2_000;

/**
 * The parameters of the Transformer that a program becomes over the puzzle's own small domain. Null if the puzzle names
 * none, if the program cannot be compiled for it, or if the two differ on an input.
 */
export function countParameters({ puzzle, source, language = "raspy" }: ModelTask["model"]): number | null {
  const { transformer } = puzzle;
  if (!transformer) return null;
  const { tokens, length, call } = transformer;
  const made = compileProgram(source, { tokens, length, language, puzzle, args: call });
  if (made.kind === "rejected") return null;
  const { compiled, oracle } = made;
  const { agreed, total } = agreeOn(compiled, makeRunner(compiled.model), oracle, randomInputs(compiled, COMPARED));
  return agreed === total ? compiled.model.size.parameters : null;
}
