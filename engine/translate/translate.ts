import { type Language, readProgram } from "../front-ends.ts";
import type { GraphNode } from "../graph/node.ts";
import { fail } from "../problem/problem.ts";
import type { Program, ReadOptions } from "../program.ts";
import { isSameGraph } from "./same-graph.ts";
import { writeRasp } from "./write-rasp.ts";
import { writeRaspy } from "./write-raspy.ts";

/** The language that a program is translated into, and how its name is written. */
const OTHER = { raspy: { to: "rasp", name: "RASP" }, rasp: { to: "raspy", name: "RASPy" } } as const;

/**
 * Translates a program into the other language: its result, with the variables that lead there; loops and functions are
 * written out. The translation was built, and is the same graph. Throws a ProblemError that names what has no counterpart.
 *
 * @example translateProgram("indices ** 2", "raspy") // "indices ^ 2;\n"
 */
export function translateProgram(source: string, from: Language, options: ReadOptions = {}): string {
  const { to, name } = OTHER[from];
  const program = readProgram(source, from, options);
  const node = resultOf(program);
  if (!node) return fail("ValueError", "translate-nothing");
  const nameOf = (one: GraphNode) => ownNameOf(program, one);
  const text =
    to === "rasp"
      ? writeRasp([node], { nameOf, spanOf: (one) => program.spansOf(one)[0] })
      : writeRaspy([node], nameOf);
  const built = resultOf(readProgram(text, to));
  if (!built || !isSameGraph(node, built)) fail("ValueError", "translate-differs", { language: name });
  return text;
}

/** The name of a node that a variable holds. Drawings also name what leads there by that variable; a text does not. */
function ownNameOf({ graph, nameOf }: Program, node: GraphNode): string | undefined {
  const name = nameOf(node);
  return graph.ownNameOf(node) === undefined && name === graph.nameOf(node) ? undefined : name;
}

function resultOf({ result }: Program): GraphNode | undefined {
  return result && result.kind !== "value" ? result.node : undefined;
}
