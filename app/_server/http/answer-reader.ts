import "server-only";
import { findReader, type Reader } from "../people/auth.ts";
import { answering, refuse } from "./api-answer.ts";
import { isForeign } from "./read-json.ts";

/** Answers a request for the reader who sends it. Refuses requests from the pages of other sites. */
export function answeringReader(
  request: Request,
  run: (reader: Reader | undefined) => Promise<Response>,
): Promise<Response> {
  return answering(async () => {
    if (isForeign(request)) return refuse("foreign-origin", "This address answers pages of its own site only.");
    return run(await findReader(request.headers));
  });
}

/** A file for the reader to keep. */
export function download(body: BodyInit, type: string, name: string): Response {
  const headers = {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
  };
  return new Response(body, { headers });
}
