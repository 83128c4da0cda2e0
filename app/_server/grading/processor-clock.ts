import { readFileSync } from "node:fs";

/** How long the processor time is taken for known, in milliseconds: to ask for it costs as much as a hundred steps. */
const KNOWN_FOR_MS = 100;
/** Linux: nanoseconds that this thread has run, then other figures. */
const OWN_TIME = "/proc/thread-self/schedstat";

/**
 * A clock of processor time in milliseconds, for `Limits.clock`. Linux counts it for each thread. Elsewhere a thread has used
 * no more than the time that has passed, and no more than its whole process has used, so the clock shows the lesser: a busy
 * machine ends no honest program.
 */
export function processorClock(): () => number {
  const startedAt = performance.now();
  const usedAtStart = threadMs() ?? processMs();
  let used = 0;
  let askAgainAt = 0;
  return () => {
    const passed = performance.now() - startedAt;
    if (passed >= askAgainAt) {
      used = (threadMs() ?? processMs()) - usedAtStart;
      askAgainAt = passed + KNOWN_FOR_MS;
    }
    return Math.min(passed, used);
  };
}

function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function threadMs(): number | undefined {
  try {
    return Number(readFileSync(OWN_TIME, "utf8").split(" ")[0]) / 1e6;
  } catch {
    // Not Linux.
    return undefined;
  }
}
