import type { SOpNode } from "../../graph/node.ts";
import type { Meter } from "../../limits.ts";
import type { Column } from "../columns/column.ts";
import type { Memory } from "../columns/memory.ts";
import type { Places } from "./places.ts";

/** The input of a selector: the columns of its keys and queries, and the budget that it spends. */
export interface PatternSource {
  /** The number of positions. */
  readonly size: number;
  readonly meter: Meter;
  readonly memory: Memory;
  columnFor(sop: SOpNode): Column;
  readonly places?: Places | undefined;
}
