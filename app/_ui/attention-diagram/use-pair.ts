import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { movePair } from "./highlight.ts";
import type { Pair } from "./layout-attention.ts";

/** The pair that a reader points at with a mouse, a finger or the arrow keys. */
export function usePair(positions: number) {
  const [chosen, setPair] = useState<Pair | null>(null);
  const isThere = (at: number | null | undefined) => at == null || at < positions;
  const pair = chosen && isThere(chosen.query) && isThere(chosen.key) ? chosen : null;
  const bind = {
    onKeyDown: (event: KeyboardEvent) => {
      const moved = movePair(pair, event.key, positions);
      if (moved === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      setPair(moved);
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === "mouse") setPair(null);
    },
    onBlur: () => setPair(null),
  };
  return { pair, setPair, bind };
}
