import "server-only";
import { headers } from "next/headers";
import { findReader, type Reader } from "../people/auth.ts";
import { Refused } from "../system/refusal.ts";

/** Who reads this page. */
export async function pageReader(): Promise<Reader | undefined> {
  return findReader(await headers());
}

/** What a page shows, or undefined for what the reader may not see: a page does not say whether it is there. */
export async function orHidden<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
