"use client";

import useSWR from "swr";

/** How far the reader is with one puzzle, as `/api/progress` tells it. */
export interface PuzzleProgress {
  readonly state: "attempted" | "solved";
  readonly attempts: number;
  readonly best: {
    readonly layers: number;
    readonly heads: number;
    readonly ops: number;
    readonly ranked: boolean;
  } | null;
}

const ADDRESS = "/api/progress";

/** The reader's progress by puzzle; undefined until it is known. `refresh` after something was submitted. */
export function useProgress() {
  const { data, error, mutate } = useSWR<Readonly<Record<string, PuzzleProgress>>>(ADDRESS, readJson);
  return { progress: data, isUnavailable: error !== undefined, refresh: () => void mutate() };
}

async function readJson(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
