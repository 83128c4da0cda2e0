import "server-only";
import type { ApiErrorCode } from "../../_api/answers.ts";

/** A service will not do it; nothing was changed. `reason` says what exactly is wrong, where one code covers several things. */
export class Refused extends Error {
  constructor(
    readonly code: Extract<ApiErrorCode, "forbidden" | "not-found" | "conflict" | "bad-request" | "too-large">,
    message: string,
    readonly reason?: string,
  ) {
    super(message);
  }
}
