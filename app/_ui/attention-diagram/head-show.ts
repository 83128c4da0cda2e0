import { createContext } from "react";

/** One step of a show: a query of a head attends. */
export interface ShowStep {
  /** The number of the head in the graph. */
  readonly node: number;
  readonly query: number;
}

/** The steps of a show in order, and the place of the one that it has come to. */
export interface Show {
  readonly steps: readonly ShowStep[];
  readonly at: number;
}

/** The show that plays in the heads below; null where none plays. */
export const HeadShow = createContext<Show | null>(null);

/** The progress of a show in one head. */
export interface ShownHead {
  /** The number of positions whose results are drawn. */
  readonly computed: number;
  /** The query that attends now; null while another head has its turn. */
  readonly query: number | null;
}

/** Tells how far a show has come in a head; null if no show plays there. */
export function shownOf(show: Show | null, node: number | undefined): ShownHead | null {
  if (show === null || node === undefined) return null;
  const now = show.steps[show.at];
  return {
    computed: show.steps.slice(0, show.at).filter((step) => step.node === node).length,
    query: now?.node === node ? now.query : null,
  };
}
