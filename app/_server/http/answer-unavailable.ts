import "server-only";
import type { ServerResponse } from "node:http";
import { DatabaseUnavailable } from "../system/database.ts";
import { metrics } from "../system/metrics.ts";
import { server } from "../system/server.ts";
import { DATABASE_RETRY_SECONDS } from "./api-answer.ts";

/** scripts/front-door.mjs sets it. Pages of Next have no other way to the status of their answer. */
const kept = globalThis as typeof globalThis & { raspResponse?: () => ServerResponse | undefined };

/**
 * Gives the page that is being made the status 503, if this is the error of a database that cannot be reached. Returns false,
 * and changes nothing, for any other error.
 */
export function answerUnavailable(error: unknown): boolean {
  if (!(error instanceof DatabaseUnavailable)) return false;
  metrics().refusals.inc({ code: "database-unavailable" });
  server().log.error({ err: error.cause }, "the database cannot be reached");
  const response = kept.raspResponse?.();
  if (response && !response.headersSent) {
    response.statusCode = 503;
    response.setHeader("Retry-After", DATABASE_RETRY_SECONDS);
  }
  return true;
}
