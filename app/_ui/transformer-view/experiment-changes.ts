import type { ExperimentRequest, ModelView } from "./transformer-messages.ts";

/** One change that an experiment makes, with what the sentence about it needs. */
export interface Change {
  readonly kind: "sinks" | "precision" | "noise" | "head" | "block" | "dimensions" | "transplant";
  readonly values: Record<string, string | number>;
}

/** The changes of an experiment, in the order in which a reader would make them. */
export function describeChanges(experiment: ExperimentRequest, model: ModelView | null): Change[] {
  const { sinks, precision = "float32", noise = 0, transplant } = experiment;
  const { withoutHeads = [], withoutBlocks = [], withoutDimensions = [] } = experiment;
  const changes: Change[] = [];
  if (sinks && (sinks.sharpness !== model?.sinks.sharpness || sinks.weight !== model.sinks.weight))
    changes.push({ kind: "sinks", values: { sharpness: sinks.sharpness, weight: sinks.weight } });
  if (precision !== "float32") changes.push({ kind: "precision", values: { precision } });
  if (noise > 0) changes.push({ kind: "noise", values: { percent: noise } });
  for (const { block, head } of withoutHeads) changes.push({ kind: "head", values: { block, head } });
  for (const block of withoutBlocks) changes.push({ kind: "block", values: { block } });
  if (withoutDimensions.length > 0) changes.push({ kind: "dimensions", values: { count: withoutDimensions.length } });
  if (transplant)
    changes.push({ kind: "transplant", values: { donor: transplant.donor, position: transplant.position - 1 } });
  return changes;
}

/** The experiment with a head cut, or put back if it was cut. */
export function toggleHead(experiment: ExperimentRequest, block: number, head: number): ExperimentRequest {
  const { withoutHeads = [] } = experiment;
  const others = withoutHeads.filter((cut) => cut.block !== block || cut.head !== head);
  return {
    ...experiment,
    withoutHeads: others.length < withoutHeads.length ? others : [...withoutHeads, { block, head }],
  };
}

/** The experiment with a block passed by, or put back. */
export function toggleBlock(experiment: ExperimentRequest, block: number): ExperimentRequest {
  const { withoutBlocks = [] } = experiment;
  const others = withoutBlocks.filter((cut) => cut !== block);
  return { ...experiment, withoutBlocks: others.length < withoutBlocks.length ? others : [...withoutBlocks, block] };
}

export function isHeadCut({ withoutHeads = [] }: ExperimentRequest, block: number, head: number): boolean {
  return withoutHeads.some((cut) => cut.block === block && cut.head === head);
}
