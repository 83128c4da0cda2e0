import "server-only";
import { join } from "node:path";
import { Piscina } from "piscina";

const MEMORY_MB = 256;
/** A thread costs memory, and files come seldom. */
const IDLE_MS = 60_000;

/** scripts/prepare.ts bundles the reading thread into this file. */
const BUNDLE = join(/* turbopackIgnore: true */ process.cwd(), ".build/read-worker.mjs");

/** The thread that reads files which somebody sent. It starts with the first of them. */
export function readingThread(filename = BUNDLE): Piscina {
  return new Piscina({
    filename,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}
