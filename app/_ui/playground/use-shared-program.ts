"use client";

import { useEffect, useRef, useState } from "react";
import { makeFragment, type OpenedLink, openFragment, type SharedProgram } from "../program/permalink.ts";

/** Milliseconds without a change before the address follows the program. */
const SETTLE_MS = 400;

export interface SharedState {
  readonly program: SharedProgram;
  readonly change: (program: SharedProgram) => void;
  /** Why the link that led here could not be opened. */
  readonly refused: Extract<OpenedLink, { kind: "refused" }>["reason"] | null;
  /** Whether the address holds the program; null until it is known. */
  readonly isInAddress: boolean | null;
  /** The link was looked at. */
  readonly isOpened: boolean;
}

/**
 * A program that lives in the address: it is read from the fragment, and the fragment follows what is edited, so that
 * the address can be sent, kept or reloaded at any time. Nothing is stored.
 */
export function useSharedProgram(first: SharedProgram): SharedState {
  const [program, setProgram] = useState(first);
  const [refused, setRefused] = useState<SharedState["refused"]>(null);
  const [isInAddress, setIsInAddress] = useState<boolean | null>(null);
  const [isOpened, setIsOpened] = useState(false);
  const wasEdited = useRef(false);

  useEffect(() => {
    const open = async () => {
      const opened = await openFragment(location.hash);
      wasEdited.current = false;
      setIsInAddress(opened.kind === "program" ? true : null);
      setRefused(opened.kind === "refused" ? opened.reason : null);
      if (opened.kind === "program") setProgram(opened.program);
      setIsOpened(true);
    };
    void open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);

  useEffect(() => {
    if (!wasEdited.current) return;
    const timer = setTimeout(async () => {
      const fragment = await makeFragment(program);
      history.replaceState(
        history.state,
        "",
        `${location.pathname}${location.search}${fragment ? `#${fragment}` : ""}`,
      );
      setIsInAddress(fragment !== undefined);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [program]);

  const change = (next: SharedProgram) => {
    wasEdited.current = true;
    setRefused(null);
    setIsInAddress(null);
    setProgram(next);
  };
  return { program, change, refused, isInAddress, isOpened };
}
