import type { GraphNode, InputNode, SOpNode } from "../graph/node.ts";
import { identityKey, repr, type Scalar } from "../graph/scalar.ts";
import { isSelector, reachable } from "../graph/walk.ts";
import { DEFAULT_LIMITS, type Limits, Meter } from "../limits.ts";
import { fail, NO_SPAN, type Span } from "../problem/problem.ts";
import { type Layout, layOut, type Sinks } from "./layout.ts";
import { LONGEST } from "./longest.ts";
import { type Model, makeModel, sizeOf } from "./model.ts";
import { makePlan, type Plan } from "./plan.ts";
import { ValueSets } from "./value-sets.ts";

/** The names of nodes in messages and maps. */
export interface NodePlaces {
  spansOf(node: GraphNode): readonly Span[];
  nameOf(node: GraphNode): string | undefined;
}

export interface CompileRequest {
  /** The s-op whose values the Transformer answers with. */
  readonly result: GraphNode;
  /** Every token that an input may hold, in order of their ids. */
  readonly vocabulary: readonly Scalar[];
  /** The longest input. */
  readonly length: number;
  readonly places: NodePlaces;
  /** Chosen from the error bound when left out. */
  readonly sinks?: Sinks;
  /** The host's clock, and the processor time that the compilation may take by it. No bound when left out. */
  readonly limits?: Pick<Limits, "clock" | "seconds">;
}

/** A program as a Transformer, with how its parts follow from the program. */
export interface Compiled {
  readonly request: CompileRequest;
  readonly plan: Plan;
  readonly layout: Layout;
  readonly model: Model;
  /** The value of each logit. */
  readonly outputs: readonly Scalar[];
  /** The layers of the program; the model has one block each, or more where `plan.blocks` says so. */
  readonly layers: number;
}

/** Numbers in one model; four bytes each. */
const MOST_PARAMETERS = 60_000_000;

/**
 * Turns a program into the weights of an ordinary softmax Transformer that gives the program's answers on every input
 * over the vocabulary up to a length. Throws a ProblemError at the node for which that cannot be done: a value set that
 * is not finite or too large, or numbers that single precision cannot keep apart.
 */
export function compile(request: CompileRequest): Compiled {
  const { vocabulary, length, places } = request;
  const result = checkRequest(request);
  const spanOf = (node: GraphNode) => places.spansOf(node)[0] ?? NO_SPAN;
  const nodes = reachable([result]);
  const meter = new Meter({ ...DEFAULT_LIMITS, ...request.limits, steps: 200_000_000 });
  const sets = new ValueSets(
    { tokens: findInput(nodes, "tokens"), indices: findInput(nodes, "indices") },
    vocabulary,
    length,
    meter,
    spanOf,
  );
  const plan = makePlan(result, sets);
  const layout = chooseSinks(plan, length, request.sinks, meter);
  if (!(layout.risk < 1) && !request.sinks)
    fail("PrecisionError", "compile-precision", { risk: format(layout.risk) }, spanOf(layout.riskAt ?? result));
  const { parameters } = sizeOf(layout, vocabulary, length);
  if (parameters > MOST_PARAMETERS)
    fail("LimitError", "compile-too-big", { size: parameters, limit: MOST_PARAMETERS }, spanOf(result));
  const model = makeModel(layout, vocabulary, length);
  const outputs = layout.outputs.map(({ value }) => plan.values[value] as Scalar);
  return { request, plan, layout, model, outputs, layers: result.layer };
}

/** The same Transformer with other sinks: sharper or softer attention, a lighter or heavier BOS. No bound is checked. */
export function withSinks({ request, plan, outputs, layers }: Compiled, sinks: Sinks): Compiled {
  const layout = layOut(plan, request.length, sinks);
  const model = makeModel(layout, request.vocabulary, request.length);
  return { request, plan, layout, model, outputs, layers };
}

/** A softer attention adds less of the noise in keys and queries, but leaks more to keys that are not selected. */
const SHARPNESS = [30, 20];
/** The weights that a heavy sink may have. The compiler takes the lightest that leaves enough room, because narrow number formats hold less. */
const WEIGHTS = [12, 16, 20, 26].map((power) => 2 ** power);
const ENOUGH = 0.25;

function chooseSinks(plan: Plan, length: number, sinks: Sinks | undefined, meter: Meter): Layout {
  if (sinks) return layOut(plan, length, sinks);
  let best: Layout | undefined;
  for (const sharpness of SHARPNESS) {
    for (const weight of WEIGHTS) {
      meter.lookAtClock();
      const layout = layOut(plan, length, { sharpness, weight }, "exact");
      if (layout.risk <= ENOUGH) return layout;
      if (!best || layout.risk < best.risk) best = layout;
    }
    if (best && best.risk < 1) break;
  }
  return best as Layout;
}

function checkRequest({ result, vocabulary, length, places }: CompileRequest): SOpNode {
  if (isSelector(result)) return fail("TypeError", "compile-selector", {}, places.spansOf(result)[0]);
  if (vocabulary.length === 0) fail("ValueError", "compile-no-tokens");
  const seen = new Set<string>();
  for (const token of vocabulary) {
    if (seen.has(identityKey(token))) fail("ValueError", "compile-token-twice", { token: repr(token) });
    seen.add(identityKey(token));
  }
  if (!Number.isInteger(length) || length < 1 || length > LONGEST)
    fail("ValueError", "compile-length", { length, limit: LONGEST });
  for (const node of reachable([result]))
    if (node.kind === "sequence" && node.values.length !== length)
      fail("ValueError", "compile-sequence", { given: node.values.length, length }, places.spansOf(node)[0]);
  return result;
}

/** A program that does not read its positions has no node for them. The embedding gets them all the same. */
function findInput(nodes: readonly GraphNode[], name: InputNode["name"]): InputNode {
  const found = nodes.find((node): node is InputNode => node.kind === "input" && node.name === name);
  return found ?? { kind: "input", name, id: name === "tokens" ? -2 : -1, layer: 0 };
}

function format(risk: number): string {
  return Number.isFinite(risk) ? risk.toPrecision(3) : "∞";
}
