"use client";

import { useEffect, useState } from "react";
import type { Warning } from "../../../engine/index.ts";

/** Milliseconds without a change before a new problem is shown, so that half-written words are not called wrong. */
const SETTLE_MS = 450;

/** The problem, once it has stood a moment; one that is gone is gone at once. */
export function useSettled<P extends Warning>(problem: P | null): P | null {
  const [settled, setSettled] = useState(problem);
  const isGone = problem === null;
  const isSame = settled !== null && problem?.code === settled.code && problem.span.line === settled.span.line;
  const delayMs = isGone || isSame ? 0 : SETTLE_MS;
  useEffect(() => {
    if (delayMs === 0) {
      setSettled(problem);
      return;
    }
    const timer = setTimeout(() => setSettled(problem), delayMs);
    return () => clearTimeout(timer);
  }, [problem, delayMs]);
  return isGone ? null : settled;
}
