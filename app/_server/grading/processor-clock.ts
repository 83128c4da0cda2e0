/** How long the processor time is taken for known, in milliseconds: to ask for it costs as much as a hundred steps. */
const KNOWN_FOR_MS = 100;

/**
 * A clock of processor time in milliseconds, for `Limits.clock`. A thread has used no more than the time that has passed,
 * and no more than its whole process has used, so the clock shows the lesser: a busy machine ends no honest program.
 */
export function processorClock(): () => number {
  const startedAt = performance.now();
  const usedAtStart = process.cpuUsage();
  let used = 0;
  let askAgainAt = 0;
  return () => {
    const passed = performance.now() - startedAt;
    if (passed >= askAgainAt) {
      const { user, system } = process.cpuUsage(usedAtStart);
      used = (user + system) / 1000;
      askAgainAt = passed + KNOWN_FOR_MS;
    }
    return Math.min(passed, used);
  };
}
