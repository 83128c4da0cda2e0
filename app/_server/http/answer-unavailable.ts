import "server-only";
import type { ServerResponse } from "node:http";
import type { ApiErrorCode } from "../../_api/answers.ts";
import { ReadingBusy } from "../reading/read-file.ts";
import { DatabaseUnavailable } from "../system/database.ts";
import { metrics } from "../system/metrics.ts";
import { server } from "../system/server.ts";
import { DATABASE_RETRY_SECONDS } from "./api-answer.ts";

/** scripts/front-door.mjs sets it. Pages of Next have no other way to the status of their answer. */
const kept = globalThis as typeof globalThis & { raspResponse?: () => ServerResponse | undefined };

/**
 * Gives the page that is being made the status 503, if this is an error that passes by itself: the database cannot be reached,
 * or too many texts wait to be read. Returns false, and changes nothing, for any other error.
 */
export function answerUnavailable(error: unknown): boolean {
  const passing = readPassing(error);
  if (!passing) return false;
  metrics().refusals.inc({ code: passing.code });
  if (error instanceof DatabaseUnavailable) server().log.error({ err: error.cause }, "the database cannot be reached");
  const response = kept.raspResponse?.();
  if (response && !response.headersSent) {
    response.statusCode = 503;
    response.setHeader("Retry-After", passing.retryAfterSeconds);
  }
  return true;
}

interface Passing {
  readonly code: ApiErrorCode;
  readonly retryAfterSeconds: number;
}

function readPassing(error: unknown): Passing | undefined {
  if (error instanceof ReadingBusy) return { code: "busy", retryAfterSeconds: error.retryAfterSeconds };
  if (!(error instanceof DatabaseUnavailable)) return undefined;
  return { code: "database-unavailable", retryAfterSeconds: DATABASE_RETRY_SECONDS };
}
