import "server-only";
import { findReader, type Reader } from "../people/auth.ts";
import { limit } from "../system/rate-limits.ts";
import { server } from "../system/server.ts";
import { answering, refuse } from "./api-answer.ts";
import { isForeign } from "./read-json.ts";

/** Answers a request for the reader who sends it. Refuses requests from the pages of other sites, and too many changes. */
export function answeringReader(
  request: Request,
  run: (reader: Reader | undefined) => Promise<Response>,
): Promise<Response> {
  return answering(async () => {
    if (isForeign(request)) return refuse("foreign-origin", "This address answers pages of its own site only.");
    const reader = await findReader(request.headers);
    if (reader && request.method !== "GET") await limit("change-learner", reader.learnerId);
    return run(reader);
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

/**
 * A file that is made while the reader takes it. An error before the first part is thrown here. A later one breaks the connection,
 * so that the browser does not take the parts before it for the file.
 */
export async function downloadParts(
  parts: AsyncGenerator<string | Uint8Array>,
  type: string,
  name: string,
): Promise<Response> {
  const encoder = new TextEncoder();
  let first: IteratorResult<string | Uint8Array> | undefined = await parts.next();
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = first ?? (await parts.next());
        first = undefined;
        if (isCancelled) return;
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      } catch (error) {
        server().log.error({ err: error, name }, "a file broke off");
        throw error;
      }
    },
    async cancel() {
      isCancelled = true;
      await parts.return(undefined);
    },
  });
  return download(body, type, name);
}
