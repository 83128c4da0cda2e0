"use client";

import { type RefObject, useEffect, useRef } from "react";
import { readerActs } from "./reader-acts.ts";

interface Options {
  /** On a page that is there to be read: waits for a reader first. */
  readonly isPatient?: boolean;
  /** An element this far below or above the window counts as seen. */
  readonly nearPx?: number;
}

/** Calls once when a part of the page is in the window, or nearly. Then it is time to load its code. */
export function useNearlySeen(
  part: RefObject<Element | null>,
  onSeen: () => void,
  { isPatient = false, nearPx = 400 }: Options = {},
): void {
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  }, [onSeen]);
  useEffect(() => {
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.disconnect();
        latest.current();
      },
      { rootMargin: `${nearPx}px` },
    );
    const watch = () => part.current && seen.observe(part.current);
    if (isPatient) void readerActs().then(watch);
    else watch();
    return () => seen.disconnect();
  }, [part, isPatient, nearPx]);
}
