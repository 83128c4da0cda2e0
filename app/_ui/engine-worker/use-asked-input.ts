"use client";

import { useEffect, useRef } from "react";
import type { RunState } from "./use-engine.ts";

/** Calls with the input that a program asks for (`set example` in RASP), once for each that it newly asks for. */
export function useAskedInput({ lastGood, isStale }: RunState, onAsk: (input: string) => void): void {
  const asked = isStale ? undefined : lastGood?.example;
  const latest = useRef(onAsk);
  useEffect(() => {
    latest.current = onAsk;
  }, [onAsk]);
  useEffect(() => {
    if (asked !== undefined) latest.current(asked);
  }, [asked]);
}
