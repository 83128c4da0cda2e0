"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "../form/ask.ts";
import type { Files } from "./draft-files.ts";

const SAVE_AFTER_MS = 800;

export interface Studio {
  readonly files: Files;
  readonly draftVersion: number;
  readonly state: "saved" | "unsaved" | "saving" | "failed";
  readonly reason: string | null;
  /** The files that somebody else saved in between. Nothing is saved until the teacher has chosen. */
  readonly rival: { readonly files: Files; readonly draftVersion: number } | null;
  edit(change: (files: Files) => Files): void;
  /** Saves now. Returns the saved version, or null if that failed. */
  save(): Promise<number | null>;
  takeTheirs(): void;
  keepMine(): void;
}

interface SavedAnswer {
  readonly draftVersion: number;
}

interface Conflict {
  readonly kind: "conflict";
  readonly draftVersion: number;
  readonly files: Files;
}

/** A draft in the browser, saved a moment after each change, one save at a time. */
export function useStudio(id: string, first: { readonly files: Files; readonly draftVersion: number }): Studio {
  const [files, setFiles] = useState(first.files);
  const [version, setVersion] = useState(first.draftVersion);
  const [state, setState] = useState<Studio["state"]>("saved");
  const [reason, setReason] = useState<string | null>(null);
  const [rival, setRival] = useState<Studio["rival"]>(null);
  const latest = useRef({ files: first.files, saved: first.files, version: first.draftVersion, isHeld: false });
  /** Files that were sent without an answer. The server may keep one of them. */
  const unanswered = useRef(new Set<string>());
  const running = useRef<Promise<number | null> | null>(null);

  const send = useCallback(async (): Promise<number | null> => {
    const { current } = latest;
    while (current.saved !== current.files) {
      if (current.isHeld) return null;
      const sent = current.files;
      unanswered.current.add(JSON.stringify(sent));
      setState("saving");
      const answer = await put(id, { files: sent, baseVersion: current.version });
      if (answer.kind === "failed") {
        setState("failed");
        setReason(answer.reason);
        return null;
      }
      const isOwn = answer.kind === "conflict" && unanswered.current.has(JSON.stringify(answer.files));
      unanswered.current.clear();
      if (isOwn) {
        current.version = answer.draftVersion;
        continue;
      }
      if (answer.kind === "conflict") {
        current.isHeld = true;
        setRival(answer);
        setState("unsaved");
        return null;
      }
      current.saved = sent;
      current.version = answer.draftVersion;
      setVersion(answer.draftVersion);
    }
    setState("saved");
    setReason(null);
    return current.version;
  }, [id]);

  const save = useCallback((): Promise<number | null> => {
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  useEffect(() => {
    if (latest.current.saved === files) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [files, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.saved !== latest.current.files) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);

  const settle = (choose: (theirs: NonNullable<Studio["rival"]>) => void) => {
    if (!rival) return;
    choose(rival);
    latest.current.version = rival.draftVersion;
    latest.current.isHeld = false;
    setRival(null);
  };

  return {
    files,
    draftVersion: version,
    state,
    reason,
    rival,
    edit: (change) => {
      latest.current.files = change(latest.current.files);
      setFiles(latest.current.files);
      if (latest.current.files !== latest.current.saved) setState("unsaved");
    },
    save,
    takeTheirs: () =>
      settle((theirs) => {
        latest.current.files = theirs.files;
        latest.current.saved = theirs.files;
        setFiles(theirs.files);
        setVersion(theirs.draftVersion);
        setState("saved");
      }),
    keepMine: () => {
      settle(() => {});
      void save();
    },
  };
}

type Put =
  | { readonly kind: "saved"; readonly draftVersion: number }
  | Conflict
  | { readonly kind: "failed"; readonly reason: string };

async function put(id: string, body: object): Promise<Put> {
  const path = `/api/teach/puzzles/${id}`;
  const answer = await ask<SavedAnswer>("PUT", path, body);
  if (answer.ok) return { kind: "saved", draftVersion: answer.body.draftVersion };
  if (answer.reason !== "conflict") return { kind: "failed", reason: answer.reason };
  const theirs = await ask<Conflict>("GET", path);
  if (!theirs.ok) return { kind: "failed", reason: theirs.reason };
  return { kind: "conflict", draftVersion: theirs.body.draftVersion, files: theirs.body.files };
}
export interface StudioPuzzle {
  readonly id: string;
  readonly code: string;
  readonly files: Files;
  readonly draftVersion: number;
  readonly publishedVersion: number;
  readonly isUnlisted: boolean;
  readonly isOwner: boolean;
}
