import type { PackedModel } from "../../../engine/index.ts";

/** A network without its program, as a page holds it. */
export interface NetworkData {
  readonly weights: PackedModel;
  /** The letters that it reads, in order of their ids. */
  readonly tokens: string;
  readonly length: number;
  readonly outputs: readonly string[];
}
