import { locate, type Span } from "../problem/problem.ts";

/** Runs `run`. A problem without a span gets this one. */
export function guard<T>(span: Span, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw locate(error, span);
  }
}
