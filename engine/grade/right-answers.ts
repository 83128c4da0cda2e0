import type { SOpNode } from "../graph/node.ts";
import { structureOf } from "../graph/structure.ts";
import type { Cost } from "../limits.ts";
import type { Test } from "./author.ts";

/** Structures that are remembered. The oldest goes. */
const MOST_GRAPHS = 1_000;
/** Graphs that a test remembers. Tests of a suite that grades many programs forget all of them at times. */
const MOST_OF_A_TEST = 64;
/** A longer structure costs more memory than it saves time. */
const LONGEST = 20_000;

const numbers = new Map<string, number>();
let nextNumber = 0;
const known = new WeakMap<Test, Map<number, Cost>>();

/**
 * A number that all programs with this graph share. Learners find the same few solutions, and send them again with another
 * comment. A graph with functions is shared only by submissions of the same text. `language` tells apart front ends whose
 * values have other rules. Undefined if the graph belongs to its program alone.
 */
export function graphNumber(node: SOpNode, language: string, source: string): number | undefined {
  const structure = structureOf(node, LONGEST);
  if (structure === undefined) return undefined;
  const name = `${language} ${structure.hasFunctions ? `${source.length}:${source}` : ""} ${structure.text}`;
  const number = numbers.get(name) ?? nextNumber++;
  numbers.delete(name);
  numbers.set(name, number);
  const [oldest] = numbers.keys();
  if (numbers.size > MOST_GRAPHS && oldest !== undefined) numbers.delete(oldest);
  return number;
}

/** The cost of the graph on this test, if it has given the right answer and half precision changed no value. */
export function costIfRight(test: Test, graph: number): Cost | undefined {
  return known.get(test)?.get(graph);
}

export function noteRight(test: Test, graph: number, cost: Cost): void {
  const graphs = known.get(test) ?? new Map<number, Cost>();
  if (graphs.size >= MOST_OF_A_TEST) graphs.clear();
  graphs.set(graph, cost);
  known.set(test, graphs);
}
