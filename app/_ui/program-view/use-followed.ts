import { type RefObject, useEffect } from "react";
import type { Step } from "./steps.ts";

/** Keeps the cell that a step computes in sight, also in a pane that scrolls. Null follows nothing. */
export function useFollowed(view: RefObject<Element | null>, step: Step | null): void {
  useEffect(() => {
    if (!step || step.kind === "input") return;
    const cell = `[data-cell="${step.node} ${step.kind === "attend" ? step.query : 0}"]`;
    view.current?.querySelector(cell)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [view, step]);
}
