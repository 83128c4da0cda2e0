import type { Scalar } from "../graph/scalar.ts";
import { tokenIds } from "./answer.ts";
import { type Compiled, withSinks } from "./compile.ts";
import { type Changes, makeRunner, type Patch, type Runner } from "./forward.ts";
import type { Sinks } from "./layout.ts";
import { withNoise } from "./noise.ts";
import type { Precision } from "./precision.ts";

/** Everything that one may change in a compiled Transformer to see whether it still gives the program's answers. */
export interface Experiment extends Omit<Changes, "patches"> {
  /** Sharper or softer attention, a lighter or heavier BOS; as compiled when left out. */
  readonly sinks?: Sinks;
  readonly precision?: Precision;
  /** The standard deviation of the noise on each weight, as a share of the weight. */
  readonly noise?: number;
  readonly transplant?: Transplant;
}

/** A row of the residual stream that is taken from a run on another input. */
export interface Transplant {
  readonly donor: readonly Scalar[];
  /** The block before which it is put in. */
  readonly block: number;
  /** Counts BOS as 0, in both inputs. */
  readonly position: number;
  /** The whole row when left out. */
  readonly dimensions?: readonly number[];
}

/** A Transformer ready to run under an experiment. */
export interface Prepared {
  readonly compiled: Compiled;
  readonly runner: Runner;
  readonly changes: Changes;
}

/**
 * Makes the weights of an experiment, and runs the donor of its transplant through them. A donor that is too short for
 * the position changes nothing.
 */
export function prepareExperiment(original: Compiled, experiment: Experiment = {}): Prepared {
  const { sinks, precision = "float32", noise = 0, transplant, ...changes } = experiment;
  const compiled = sinks ? withSinks(original, sinks) : original;
  const runner = makeRunner(withNoise(compiled.model, noise), precision);
  const patches = transplant ? patchesOf(compiled, runner, transplant) : [];
  return { compiled, runner, changes: { ...changes, patches } };
}

function patchesOf(compiled: Compiled, runner: Runner, { donor, block, position, dimensions }: Transplant): Patch[] {
  if (position > donor.length) return [];
  const { blocks, final } = runner.run(tokenIds(compiled, donor));
  const { dModel } = compiled.model.size;
  const stream = blocks[block]?.before ?? final;
  const values = stream.slice(position * dModel, (position + 1) * dModel);
  return [{ block, position, values, ...(dimensions && { dimensions }) }];
}
