"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { AttentionView } from "../../../engine/index.ts";
import { useMedia } from "../browser/use-media.ts";
import { useNearlySeen } from "../browser/use-nearly-seen.ts";
import { HeadShow, type ShowStep } from "./head-show.ts";

interface Props {
  readonly heads: readonly AttentionView[];
  readonly children: ReactNode;
}

/** The reader sees the heads before they begin. */
const REST_MS = 1200;
const MOST_STEP_MS = 650;
/** A show that lasted longer would need a button that stops it (WCAG 2.2.2). */
const MOST_SHOW_MS = 4900;

/**
 * Plays the heads drawn in it once, query by query in the order of the layers, when they are in sight. It stays still for
 * readers who want no motion, and ends when the reader touches the drawing or uses a key.
 */
export function PlayingHeads({ heads, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const [at, setAt] = useState<number | null>(null);
  const steps = useMemo(() => stepsOf(heads), [heads]);
  useNearlySeen(box, () => setAt((now) => now ?? -1), { nearPx: -120 });
  const isPlaying = !isStill && at !== null && at < steps.length;
  useEffect(() => {
    if (!isPlaying || at === null) return;
    const stepMs = Math.min(MOST_STEP_MS, MOST_SHOW_MS / steps.length);
    const timer = setTimeout(() => setAt(at + 1), at < 0 ? REST_MS : stepMs);
    return () => clearTimeout(timer);
  }, [isPlaying, at, steps]);
  useEffect(() => {
    if (!isPlaying) return;
    const end = () => setAt(Number.POSITIVE_INFINITY);
    const stop = new AbortController();
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, end, { signal: stop.signal });
    return () => stop.abort();
  }, [isPlaying]);
  return (
    <HeadShow value={isPlaying && at >= 0 ? { steps, at } : null}>
      <div ref={box}>{children}</div>
    </HeadShow>
  );
}

function stepsOf(heads: readonly AttentionView[]): ShowStep[] {
  return heads.flatMap(({ node, matrix }) => matrix.map((_, query) => ({ node, query })));
}
