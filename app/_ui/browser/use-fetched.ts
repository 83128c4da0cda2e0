"use client";

import { useEffect, useState } from "react";
import { fetchUntilItComes } from "./fetch-until-it-comes.ts";

interface Fetched<Part> {
  /** Null until it has come. */
  readonly part: Part | null;
  /** It could not be fetched. The page keeps asking. */
  readonly isMissing: boolean;
}

/**
 * A part of the page whose code comes when it is wanted. React's own `lazy` takes the whole page along where the code
 * cannot be fetched. `load` is the same function at each call.
 */
export function useFetched<Part>(load: () => Promise<Part>, isWanted: boolean): Fetched<Part> {
  const [part, setPart] = useState<Part | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isWanted || part !== null) return;
    return fetchUntilItComes(
      load,
      (fetched) => setPart(() => fetched),
      () => setMissing(true),
    );
  }, [load, isWanted, part]);
  return { part, isMissing: isMissing && part === null };
}
