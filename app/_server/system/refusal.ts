import "server-only";
import type { ApiErrorCode } from "../../_api/answers.ts";

/** A service refuses and has changed nothing. `reason` names the exact fault if one code covers several. */
export class Refused extends Error {
  constructor(
    readonly code: Extract<ApiErrorCode, "forbidden" | "not-found" | "conflict" | "bad-request" | "too-large">,
    message: string,
    readonly reason?: string,
  ) {
    super(message);
  }
}
