import { compile, describeModel, type Subspace } from "../compile/index.ts";
import { scalarFromJson } from "../graph/json.ts";
import type { Limits } from "../limits.ts";
import { NO_SPAN, type Problem, ProblemError, type Span } from "../problem/problem.ts";
import { maskCode } from "../repair/mask.ts";
import { SourceText } from "../syntax/source-text.ts";
import type { Candidate } from "./candidate.ts";
import type { PublicPuzzle } from "./puzzle.ts";

/**
 * The problem of a program whose Transformer is wider than the puzzle allows, at the value that takes most of the width.
 * A program that cannot be compiled over the puzzle's domain has the compiler's problem. `null` if the program fits, or if
 * the puzzle sets no limit.
 */
export function findTooWide(
  { transformer }: PublicPuzzle,
  source: string,
  candidate: Candidate,
  limits: Pick<Limits, "clock" | "seconds">,
): Problem | null {
  if (!transformer?.limit) return null;
  const { tokens, length, call, limit } = transformer;
  const args = new Map(Object.entries(call).map(([name, value]) => [name, scalarFromJson(value)] as const));
  try {
    const { program, node } = candidate.call({ args });
    const vocabulary = (typeof tokens === "string" ? [...tokens] : tokens).map(scalarFromJson);
    const compiled = compile({ result: node, vocabulary, length, places: program, limits });
    const { dModel } = compiled.model.size;
    if (dModel <= limit.dModel) return null;
    const { code, span, width } = widest(describeModel(compiled, source).subspaces);
    return {
      code: "wide-model",
      type: "LimitError",
      args: { dModel, limit: limit.dModel, name: code, width },
      span: span ?? spanOfWord(source, code),
    };
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

function widest(subspaces: readonly Subspace[]) {
  const [first] = [...subspaces].sort((a, b) => b.to - b.from - (a.to - a.from));
  const { from = 0, to = 0, node } = first ?? {};
  return { code: node?.name ?? node?.code ?? "BOS", span: node?.span, width: to - from };
}

/** An input such as `indices` is made by no source, so the place is where the program first names it. */
function spanOfWord(source: string, word: string): Span {
  const at = [...maskCode(source).matchAll(/\w+/g)].find(([found]) => found === word)?.index;
  return at === undefined ? NO_SPAN : new SourceText(source).span(at, at + word.length);
}
