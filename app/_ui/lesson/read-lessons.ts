"use client";

import { useSyncExternalStore } from "react";
import { keep, readKept } from "../browser/kept-text.ts";

/** The lessons that were read to their end in this browser: a JSON list of slugs. Nothing of it leaves the browser. */
const STORAGE_KEY = "lessons-read";

const listeners = new Set<() => void>();

/** The slugs. The server has none. */
export function useReadLessons(): ReadonlySet<string> {
  const text = useSyncExternalStore(listen, readText, () => "[]");
  return new Set(parse(text));
}

export function markRead(slug: string): void {
  const read = parse(readText());
  if (read.includes(slug)) return;
  // A browser that keeps nothing shows every lesson as new.
  if (!keep(STORAGE_KEY, JSON.stringify([...read, slug]))) return;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

function readText(): string {
  return readKept(STORAGE_KEY) ?? "[]";
}

/** Reads a list of texts. Anything else that is stored counts as an empty list. */
function parse(text: string): string[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter((slug) => typeof slug === "string") : [];
  } catch {
    return [];
  }
}
