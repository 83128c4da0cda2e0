"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../../engine/index.ts";
import { keep, readKept } from "../browser/kept-text.ts";
import { draftKey } from "../program/kept-language.ts";
import { DraftSync } from "./draft-sync.ts";

export interface Draft {
  readonly source: string;
  /** Another tab or device has written another text. The learner may take it; it overwrites nothing. */
  readonly fromOtherTab: string | null;
  /** False if the browser keeps nothing, so that a reload would lose the draft. */
  readonly isKept: boolean;
  edit(source: string): void;
  reset(): void;
  takeOther(): void;
  keepOwn(): void;
}

/** A learner's program for one puzzle in one language, kept in the browser at each change and on the server soon after. Before the page has come alive it is the starter. */
export function useDraft(puzzleId: string, starter: string, language: Language): Draft {
  const storageKey = draftKey(puzzleId, language);
  const [written, setWritten] = useState({ storageKey, source: starter });
  // The draft of the other language stays out of the first moment after a switch.
  const source = written.storageKey === storageKey ? written.source : starter;
  const setSource = useCallback((next: string) => setWritten({ storageKey, source: next }), [storageKey]);
  const [fromOtherTab, setFromOtherTab] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(true);
  const sync = useRef<DraftSync | null>(null);

  useEffect(() => {
    const kept = readKept(storageKey);
    if (kept !== null) setSource(kept);
    const versionKey = storageKey.replace(/^draft:/, "draft-version:");
    let version = Number(readKept(versionKey) ?? 0);
    setFromOtherTab(null);
    const made = new DraftSync({
      puzzleId,
      language,
      readVersion: () => version,
      keepVersion: (next) => {
        version = next;
        keep(versionKey, String(next));
      },
      onFound: (found) => {
        setSource(found);
        keep(storageKey, found);
      },
      onOther: setFromOtherTab,
    });
    sync.current = made;
    void made.start(kept);
    return () => made.stop();
  }, [storageKey, puzzleId, language, setSource]);

  useEffect(() => {
    const listen = ({ key, newValue }: StorageEvent) => {
      if (key === storageKey && newValue !== null) setFromOtherTab(newValue);
    };
    addEventListener("storage", listen);
    return () => removeEventListener("storage", listen);
  }, [storageKey]);

  const edit = useCallback(
    (next: string) => {
      setSource(next);
      setIsKept(keep(storageKey, next));
      sync.current?.edited(next);
    },
    [storageKey, setSource],
  );
  const isOther = fromOtherTab !== null && fromOtherTab !== source;
  return {
    source,
    fromOtherTab: isOther ? fromOtherTab : null,
    isKept,
    edit,
    reset: () => edit(starter),
    takeOther: () => {
      if (fromOtherTab !== null) {
        edit(fromOtherTab);
        sync.current?.chosen(fromOtherTab);
      }
      setFromOtherTab(null);
    },
    keepOwn: () => {
      setFromOtherTab(null);
      edit(source);
      sync.current?.chosen(source);
    },
  };
}
