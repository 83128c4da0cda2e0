import "server-only";
import { statSync } from "node:fs";
import { join } from "node:path";
import { Piscina } from "piscina";

const GRADER_MEMORY_MB = 512;

/** scripts/prepare.ts bundles the grading thread into this file. */
const BUNDLE = join(/* turbopackIgnore: true */ process.cwd(), ".build/grade-worker.mjs");

interface PoolOptions {
  readonly threads: number;
  /** The niceness of the threads, from 0 to 19. */
  readonly niceness?: number;
}

/** The lower priority of a thread that runs slow programs. */
const SLOW_NICENESS = 5;

/** The threads of the two lanes: `size` quick ones, and half as many again for slow programs. */
export function gradingPools(size: number) {
  const slowSize = Math.max(1, size >> 1);
  return {
    quick: { size, threads: gradingPool({ threads: size }) },
    slow: { size: slowSize, threads: gradingPool({ threads: slowSize, niceness: SLOW_NICENESS }) },
  };
}

/**
 * Returns a function that gives the pool of grading threads. The pool is the same at every call, except in development:
 * a pool that was opened before the bundle last changed finishes its tasks and is replaced.
 */
export function gradingPool({ threads, niceness }: PoolOptions, filename = BUNDLE): () => Piscina {
  const open = () =>
    new Piscina({
      filename,
      minThreads: threads,
      maxThreads: threads,
      workerData: { niceness },
      resourceLimits: { maxOldGenerationSizeMb: GRADER_MEMORY_MB },
    });
  if (process.env.NODE_ENV !== "development") {
    const pool = open();
    return () => pool;
  }
  const bundledAt = () => statSync(filename).mtimeMs;
  let [pool, openedFor] = [open(), bundledAt()];
  return () => {
    const latest = bundledAt();
    if (latest === openedFor) return pool;
    void pool.close();
    [pool, openedFor] = [open(), latest];
    return pool;
  };
}
