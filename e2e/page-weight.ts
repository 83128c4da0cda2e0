import type { Page } from "@playwright/test";

export interface PageWeight {
  /** Kilobytes of JavaScript as they came, compressed. */
  readonly scriptKB: number;
  readonly allKB: number;
}

/** Weighs everything that a page fetches from now on. Returns a function that tells the weight so far. */
export async function weigh(page: Page): Promise<() => PageWeight> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const sizes = { script: 0, all: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sizes.all += encodedDataLength;
    if (types.get(requestId) === "Script") sizes.script += encodedDataLength;
  });
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  return () => ({ scriptKB: kilobytes(sizes.script), allKB: kilobytes(sizes.all) });
}

/** The limit for the scripts of a lesson's first load. */
export const LESSON_SCRIPT_KB = 200;
