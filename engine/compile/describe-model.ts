import type { GraphNode, SOpNode } from "../graph/node.ts";
import { repr, type Scalar } from "../graph/scalar.ts";
import type { Span } from "../problem/problem.ts";
import type { Compiled } from "./compile.ts";
import { BOS_DIMENSION } from "./layout.ts";
import { headWidth } from "./model.ts";

/** A node as the page and the table name it. */
export interface NodeLabel {
  readonly id: number;
  /** The source that makes it, or what it is where no source does. */
  readonly code: string;
  readonly name: string | undefined;
  readonly span: Span | undefined;
}

/** A range of dimensions of the residual stream that together hold one value. */
export interface Subspace {
  readonly from: number;
  /** The first dimension after it. */
  readonly to: number;
  readonly node: NodeLabel | undefined;
  /** The block that writes it; -1 for the embedding. */
  readonly block: number;
  readonly by: "embedding" | "attention" | "feed-forward";
  /**
   * `"one-hot"`: one dimension for each list of `values`, which nobody tells apart; all are 0 where the value is one of
   * `rest`. Otherwise one number: the value itself, or what a head hands over for it. `"BOS"` marks the row of BOS.
   */
  readonly holds: "one-hot" | "number" | "sum" | "count" | "mean" | "symbol" | "BOS";
  readonly values: readonly (readonly Scalar[])[];
  readonly rest: readonly Scalar[];
}

export interface HeadDescription {
  readonly head: number;
  readonly aggregate: NodeLabel;
  /** `light` fetches and averages; `heavy` adds up. */
  readonly sink: "light" | "heavy";
  /** Several heads may add up to one aggregate: which of them this is, from 0, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** Columns of W_Q and W_K that it uses, the one for the sink included; at least the numbers it moves. */
  readonly width: number;
  /** The values that it moves: `number`, `sum`, `count`, `mean`, `symbol`, or the number of one-hot dimensions. */
  readonly moves: readonly string[];
}

export interface UnitsDescription {
  readonly node: NodeLabel;
  /** Hidden units that help to compute it; some may help with other nodes too. */
  readonly units: number;
  readonly holds: "number" | "one-hot" | "both";
}

export interface BlockDescription {
  /** The layer of the program that it computes; 0 for a block whose attention is idle. */
  readonly layer: number;
  readonly heads: readonly HeadDescription[];
  readonly units: number;
  readonly computes: readonly UnitsDescription[];
}

/** The parts of a compiled Transformer, in the words of the program. */
export interface Description {
  readonly subspaces: readonly Subspace[];
  readonly blocks: readonly BlockDescription[];
}

export function describeModel(compiled: Compiled, source: string): Description {
  const { layout, request } = compiled;
  const label = (node: SOpNode) => labelOf(node, source, request.places);
  return {
    subspaces: subspacesOf(compiled, label),
    blocks: layout.blocks.map((block, index): BlockDescription => {
      const nodes = new Map<SOpNode, number>();
      for (const unit of block.units) for (const node of unit.nodes) nodes.set(node, (nodes.get(node) ?? 0) + 1);
      const features = compiled.plan.blocks[index]?.features ?? [];
      return {
        layer: block.layer,
        heads: block.heads.map((head, i): HeadDescription => {
          const same = block.heads.filter(
            ({ plan }) => plan.aggregate === head.plan.aggregate && plan.sink === head.plan.sink,
          );
          const hot = head.plan.channels.filter(({ name }) => typeof name === "number").length;
          const numbers = head.plan.channels.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
          return {
            head: i,
            aggregate: label(head.plan.aggregate),
            sink: head.plan.sink,
            part: same.indexOf(head),
            parts: same.length,
            width: headWidth(head),
            moves: [...numbers, ...(hot > 0 ? [`one-hot ${hot}`] : [])],
          };
        }),
        units: block.units.length,
        computes: [...nodes].map(([node, units]): UnitsDescription => {
          const feature = features.find((other) => other.node === node);
          const [isNumber, isHot] = [feature?.number?.kind === "units", feature?.classes?.how === "units"];
          return { node: label(node), units, holds: isNumber && isHot ? "both" : isNumber ? "number" : "one-hot" };
        }),
      };
    }),
  };
}

function labelOf(node: SOpNode, source: string, places: Compiled["request"]["places"]): NodeLabel {
  const span = places.spansOf(node)[0];
  const code = span ? source.slice(span.from, span.to) : wordOf(node);
  return { id: node.id, code, name: places.nameOf(node), span };
}

function wordOf(node: GraphNode): string {
  if (node.kind === "input") return node.name;
  return node.kind === "constant" ? repr(node.value) : node.kind;
}

/** Neighbours that hold one value of one node, written by one block, are one subspace. */
function subspacesOf({ layout, plan }: Compiled, label: (node: SOpNode) => NodeLabel): Subspace[] {
  const subspaces: Subspace[] = [];
  const byHeads = new Set(
    layout.blocks.flatMap(({ heads }) => heads.flatMap(({ values }) => values.map(({ to }) => to))),
  );
  let last: { node: SOpNode | undefined; isHot: boolean } | undefined;
  layout.dimensions.forEach(({ node, holds, block }, dimension) => {
    const isHot = typeof holds === "number";
    const before = subspaces.at(-1);
    if (before && isHot && last?.isHot && last.node === node && before.block === block) {
      subspaces[subspaces.length - 1] = {
        ...before,
        to: dimension + 1,
        values: [...before.values, valuesOfClass(layout, plan, node, holds)],
      };
    } else {
      const classes = isHot ? restOf(layout, plan, node) : [];
      subspaces.push({
        from: dimension,
        to: dimension + 1,
        node: node && label(node),
        block,
        by: block < 0 ? "embedding" : byHeads.has(dimension) ? "attention" : "feed-forward",
        holds: dimension === BOS_DIMENSION ? "BOS" : isHot ? "one-hot" : (holds as Subspace["holds"]),
        values: isHot ? [valuesOfClass(layout, plan, node, holds)] : [],
        rest: classes,
      });
    }
    last = { node, isHot };
  });
  return subspaces;
}

type Parts = readonly [layout: Compiled["layout"], plan: Compiled["plan"], node: SOpNode | undefined];

function valuesOfClass(...[layout, plan, node, id]: readonly [...Parts, number]): Scalar[] {
  const placed = layout.placed.find((other) => other.node === node);
  return (placed?.classes?.classOf ?? []).flatMap((own, i) => (own === id ? [valueAt(plan, placed, i)] : []));
}

function restOf(...[layout, plan, node]: Parts): Scalar[] {
  const placed = layout.placed.find((other) => other.node === node);
  const rest = placed?.feature?.classes?.rest;
  return rest === undefined ? [] : valuesOfClass(layout, plan, node, rest);
}

function valueAt(plan: Compiled["plan"], placed: Compiled["layout"]["placed"][number] | undefined, i: number): Scalar {
  const { tokens, positions } = plan.inputs;
  const values =
    placed?.feature?.values ??
    (placed?.node === tokens.node ? tokens.values : placed?.node === positions.node ? positions.values : []);
  return values[i] as Scalar;
}
