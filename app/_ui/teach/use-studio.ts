"use client";

import { useEffect, useRef, useState } from "react";
import { type SaveAnswer, type SaveState, VersionSaver } from "../browser/version-saver.ts";
import { ask } from "../form/ask.ts";
import type { Files } from "./draft-files.ts";

const SAVE_AFTER_MS = 800;

export interface Studio {
  readonly files: Files;
  readonly state: SaveState<Files>;
  edit(change: (files: Files) => Files): void;
  /** Saves now. Returns the saved version, or null if that failed. */
  save(): Promise<number | null>;
  takeTheirs(theirs: Files): void;
  keepMine(): void;
}

interface SavedAnswer {
  readonly draftVersion: number;
}

interface Conflict {
  readonly draftVersion: number;
  readonly files: Files;
}

/** A draft in the browser, saved a moment after each change, one save at a time. */
export function useStudio(id: string, first: { readonly files: Files; readonly draftVersion: number }): Studio {
  const [files, setFiles] = useState(first.files);
  const [state, setState] = useState<SaveState<Files>>({ kind: "saved" });
  const [saver] = useState(() => makeSaver(id, first.draftVersion, setState));
  const latest = useRef(first.files);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.isSaved) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void saver.save();
    };
  }, [saver]);

  const show = (next: Files) => {
    latest.current = next;
    setFiles(next);
  };
  return {
    files,
    state,
    edit: (change) => {
      show(change(latest.current));
      saver.edited(latest.current);
    },
    save: () => saver.save(),
    takeTheirs: (theirs) => {
      show(theirs);
      saver.took(theirs);
    },
    keepMine: () => {
      saver.chosen(latest.current);
      void saver.save();
    },
  };
}

function makeSaver(id: string, first: number, onState: (state: SaveState<Files>) => void): VersionSaver<Files> {
  let version = first;
  return new VersionSaver({
    waitMs: SAVE_AFTER_MS,
    keyOf: (files) => JSON.stringify(files),
    put: (files, baseVersion) => put(id, { files, baseVersion }),
    readVersion: () => version,
    keepVersion: (next) => {
      version = next;
    },
    onState,
  });
}

async function put(id: string, body: object): Promise<SaveAnswer<Files>> {
  const path = `/api/teach/puzzles/${id}`;
  const answer = await ask<SavedAnswer>("PUT", path, body);
  if (answer.ok) return { kind: "saved", version: answer.body.draftVersion };
  if (answer.reason !== "conflict") return { kind: "failed", reason: answer.reason, isPassing: false };
  const theirs = await ask<Conflict>("GET", path);
  if (!theirs.ok) return { kind: "failed", reason: theirs.reason, isPassing: false };
  return { kind: "conflict", version: theirs.body.draftVersion, theirs: theirs.body.files };
}

export interface StudioPuzzle {
  readonly id: string;
  readonly code: string;
  readonly files: Files;
  readonly draftVersion: number;
  readonly publishedVersion: number;
  readonly isUnlisted: boolean;
  readonly isOwner: boolean;
  /** The classes that were given the puzzle: the names of the reader's own, and the number of the others. */
  readonly usedBy: { readonly names: readonly string[]; readonly others: number };
}
