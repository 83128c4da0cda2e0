import type { Meter } from "./limits.ts";
import { fail, ProblemError, placeOf, type Span } from "./problem/problem.ts";

/**
 * Runs `run`. If it reaches a limit of the host, such as its call stack, that becomes a limit of the language. The
 * problem points at the place that the error carries, or else at `whereNow()`.
 */
export function withinHostLimits<T>(meter: Meter, run: () => T, whereNow: () => Span | undefined = () => undefined): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError || !(error instanceof RangeError)) throw error;
    const place = placeOf(error) ?? whereNow();
    if (/stack/i.test(error.message))
      return fail("RecursionError", "limit-depth", { limit: meter.limits.depth }, place);
    return fail("LimitError", "limit-size", { limit: meter.limits.size, size: "∞" }, place);
  }
}
