import { directOrigins, nodeOf, type ProgramTrace, type TraceNode } from "../../../engine/index.ts";
import { isDrawn } from "./layout-program.ts";

/** One step of a program: it holds the input, lets one query attend, or works on every position at once. */
export type Step =
  | { readonly kind: "input" }
  | { readonly kind: "attend"; readonly node: number; readonly layer: number; readonly query: number }
  | { readonly kind: "feed"; readonly node: number; readonly layer: number };

/** All steps of a program in order: layer by layer, each head query by query, then the feed-forward. */
export function stepsOf(program: ProgramTrace): Step[] {
  const steps: Step[] = [{ kind: "input" }];
  for (const { kind, id, layer } of program.nodes) {
    if (kind === "aggregate")
      for (let query = 0; query < program.input.length; query++) steps.push({ kind: "attend", node: id, layer, query });
    if (kind === "elementwise") steps.push({ kind: "feed", node: id, layer });
  }
  return steps;
}

/** Counts the positions of each computed node that are known after a step. */
export function computedAfter(
  program: ProgramTrace,
  steps: readonly Step[],
  index: number,
): ReadonlyMap<number, number> {
  const computed = new Map<number, number>();
  for (const step of steps.slice(0, index + 1)) {
    if (step.kind === "feed") computed.set(step.node, program.input.length);
    if (step.kind === "attend") computed.set(step.node, step.query + 1);
  }
  return computed;
}

export type Jump = "step" | "node" | "layer";

/** The step that an arrow key leads to: the next query position, the next head or expression, or the next layer. */
export function jumpFrom(steps: readonly Step[], index: number, jump: Jump, by: 1 | -1): number {
  const last = steps.length - 1;
  if (jump === "step") return Math.min(last, Math.max(0, index + by));
  const groupOf = (step: Step | undefined) =>
    !step || step.kind === "input" ? -1 : jump === "node" ? step.node : step.layer;
  const here = groupOf(steps[index]);
  let at = index;
  while (at + by >= 0 && at + by <= last && groupOf(steps[at]) === here) at += by;
  // Backwards lands on the first step of the group before.
  if (by < 0) while (at > 0 && groupOf(steps[at - 1]) === groupOf(steps[at])) at--;
  return at;
}

/** The first step of the head or expression that a step belongs to. */
export function nodeStart(steps: readonly Step[], index: number): number {
  let at = index;
  while (at > 0 && groupOf(steps[at - 1]) === groupOf(steps[index])) at--;
  return at;
}

/** The last step of the head or expression that a step belongs to. */
export function nodeEnd(steps: readonly Step[], index: number): number {
  let at = index;
  while (at + 1 < steps.length && groupOf(steps[at + 1]) === groupOf(steps[index])) at++;
  return at;
}

function groupOf(step: Step | undefined): number {
  return !step || step.kind === "input" ? -1 : step.node;
}

/** The step that computes a node's cell at a position. */
export function stepAt(steps: readonly Step[], node: number, position: number): number {
  const index = steps.findIndex(
    (step) =>
      (step.kind === "attend" && step.node === node && step.query === position) ||
      (step.kind === "feed" && step.node === node),
  );
  return Math.max(0, index);
}

/** The heads that a cell of the feed-forward is made of at a position, in the order of the program. */
export function headsBehind(program: ProgramTrace, node: number, position: number): TraceNode[] {
  const seen = new Set<number>();
  const stack = [node];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (nodeOf(program, id)?.kind !== "elementwise") continue;
    stack.push(...directOrigins(program, id, position).map((origin) => origin.node));
  }
  return program.nodes.filter(({ id, kind }) => kind === "aggregate" && seen.has(id));
}

/** A value on its way in a step: from a cell of a row that is drawn to the cell that is made of it. */
export interface Move {
  readonly from: { readonly node: number; readonly position: number };
  readonly to: { readonly node: number; readonly position: number };
}

/** The values that a step moves. A constant comes from no position, so it does not move. */
export function movesOf(program: ProgramTrace, step: Step): Move[] {
  if (step.kind === "input") return [];
  const isShown = (id: number) => isDrawn(nodeOf(program, id) as TraceNode);
  if (step.kind === "attend") {
    const to = { node: step.node, position: step.query };
    return directOrigins(program, step.node, step.query)
      .filter(({ role }) => role === "value")
      .map(({ node, position }) => ({ from: { node, position }, to }));
  }
  return program.input.flatMap((_, position) =>
    directOrigins(program, step.node, position)
      .filter(({ node }) => isShown(node))
      .map(({ node }) => ({ from: { node, position }, to: { node: step.node, position } })),
  );
}
