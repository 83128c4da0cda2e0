import "server-only";
import { headers } from "next/headers";
import { findReader, type Reader } from "../people/auth.ts";
import { Refused } from "../system/refusal.ts";

/** Finds the learner who reads this page. */
export async function pageReader(): Promise<Reader | undefined> {
  return findReader(await headers());
}

/** Returns the content of a page, or `undefined` if the reader may not see it. A page does not say whether it exists. */
export async function orHidden<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
