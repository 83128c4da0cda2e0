"use client";

import useSWR from "swr";
import type { ProgressAnswer } from "../../_api/answers.ts";

const ADDRESS = "/api/progress";

/** The reader's progress by puzzle; undefined until it is known. `refresh` after something was submitted. */
export function useProgress() {
  const { data, error, mutate } = useSWR<ProgressAnswer>(ADDRESS, readJson);
  return { progress: data, isUnavailable: error !== undefined, refresh: () => void mutate() };
}

async function readJson(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
