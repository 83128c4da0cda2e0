import type { AggregateNode, SOpNode } from "../graph/node.ts";
import { reachable } from "../graph/walk.ts";
import { NO_SPAN, type Problem, ProblemError } from "../problem/problem.ts";
import { evaluateProgram, type Program } from "../program.ts";
import type { Test } from "./author.ts";
import type { Candidate } from "./candidate.ts";
import type { PublicPuzzle } from "./puzzle.ts";

/**
 * The problem of a program that gives the right answers to these tests and breaks a rule of the puzzle (docs/language.md §5):
 * `limits.mean` at the first head that adds, `limits.causal` at the first head that selects a position after its own, with
 * the first such pair. A program whose heads cannot be looked at within the budget has that problem. `null` if the program
 * keeps the rules, or if there are none.
 */
export function findBrokenRule(
  { limits }: Pick<PublicPuzzle, "limits">,
  candidate: Candidate,
  tests: readonly Test[],
): Problem | null {
  if (!limits.causal && !limits.mean) return null;
  candidate.refill();
  try {
    for (const test of tests) {
      const { program, node } = candidate.call(test);
      const heads = reachable([node]).filter((one) => one.kind === "aggregate");
      const adding = limits.mean && heads.find(({ mode }) => mode === "sum");
      if (adding) return problemAt(program, adding, "rule-mean", {});
      const ahead = limits.causal && findAhead(program, heads, test);
      if (ahead) return ahead;
    }
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  } finally {
    candidate.refill();
  }
}

/** The problem of the first head that selects a later position on this input. */
function findAhead(program: Program, heads: readonly AggregateNode[], { input }: Test): Problem | undefined {
  const counts = program.graph.unplaced(() => heads.map((head) => countAhead(program, head)));
  const evaluation = evaluateProgram(program, counts, input, { isPuzzle: true });
  for (const [i, head] of heads.entries()) {
    const column = evaluation.column(counts[i] as SOpNode);
    const query = input.findIndex((_, position) => column.at(position) !== 0);
    if (query === -1) continue;
    const { selects } = evaluation.pattern(head.selector);
    const key = input.findIndex((_, position) => position > query && selects(query, position));
    return problemAt(program, head, "rule-causal", { query, key });
  }
  return undefined;
}

/** The number of later positions that a head selects, as a node of the same graph: the evaluator is fast on long inputs too. */
function countAhead({ graph }: Program, { selector }: AggregateNode): SOpNode {
  const later = graph.match({ kind: "compare", operator: ">" }, graph.indices, graph.indices);
  return graph.aggregate("sum", graph.combine("&", selector, later), graph.constant(1), 0);
}

function problemAt(
  program: Program,
  head: AggregateNode,
  code: "rule-mean" | "rule-causal",
  args: Problem["args"],
): Problem {
  const [span = NO_SPAN] = program.spansOf(head);
  return { code, type: "LimitError", args, span };
}
