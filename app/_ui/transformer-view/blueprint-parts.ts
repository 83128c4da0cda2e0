import type { NodeLabel, Span } from "../../../engine/index.ts";
import type { ModelView } from "./transformer-messages.ts";

/** One box of the blueprint: a part of the model and the expression that it came from. */
export interface BlueprintPart {
  readonly kind: "embedding" | "head" | "units" | "unembedding";
  readonly block: number;
  /** The number of a head. */
  readonly head: number;
  readonly code: string;
  readonly name: string | undefined;
  readonly spans: readonly Span[];
  /** Heads: how it weighs BOS. */
  readonly sink: "light" | "heavy" | undefined;
  /** Heads that add up to one aggregate: which of them this is, from 1, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** d_head of a head, hidden units of a feed-forward. */
  readonly width: number;
}

export interface BlueprintBlock {
  readonly block: number;
  /** The layer of the program; 0 for a block whose attention is idle. */
  readonly layer: number;
  readonly heads: readonly BlueprintPart[];
  readonly units: readonly BlueprintPart[];
  /** Hidden units of the block; those of `units` may be shared. */
  readonly hidden: number;
}

export interface Blueprint {
  readonly embedding: readonly BlueprintPart[];
  readonly blocks: readonly BlueprintBlock[];
}

/** The parts of a model as a textbook draws them, each with its source. */
export function layoutBlueprint({ blocks, subspaces }: ModelView): Blueprint {
  return {
    embedding: subspaces.flatMap(({ by, node, from, to }) =>
      by === "embedding" && node ? [partOf("embedding", node, { width: to - from })] : [],
    ),
    blocks: blocks.map(({ layer, heads, units, computes }, block) => ({
      block,
      layer,
      hidden: units,
      heads: heads.map(({ head, aggregate, sink, part, parts, width }) =>
        partOf("head", aggregate, { block, head, sink, part: part + 1, parts, width }),
      ),
      units: computes.map(({ node, units: width }) => partOf("units", node, { block, width })),
    })),
  };
}

function partOf(
  kind: BlueprintPart["kind"],
  { code, name, span }: NodeLabel,
  rest: Partial<BlueprintPart>,
): BlueprintPart {
  return {
    kind,
    block: -1,
    head: -1,
    code: code.replace(/\s+/g, " "),
    name,
    spans: span ? [span] : [],
    sink: undefined,
    part: 1,
    parts: 1,
    width: 0,
    ...rest,
  };
}

/** Whether the cursor is in the source of a part. */
export function isAt(cursor: number | undefined, { spans }: BlueprintPart): boolean {
  return cursor !== undefined && spans.some(({ from, to }) => from <= cursor && cursor <= to);
}
