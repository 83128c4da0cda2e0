import "server-only";
import type { z } from "zod";
import type { ApiErrorCode } from "../../_api/answers.ts";
import { parseBounded } from "../reading/bounded-json.ts";
import { server } from "../system/server.ts";
import { refuse } from "./api-answer.ts";

/** More than any body here has. */
const JSON_BOUNDS = { depth: 10, values: 10_000 };

export type Read<T> =
  | { readonly kind: "read"; readonly body: T }
  | { readonly kind: "refused"; readonly response: Response };

/**
 * Reads a JSON body that a page of this site sent. Refuses another site's page, another content type, more than
 * `maxBytes`, and what the schema does not know.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<Read<T>> {
  if (isForeign(request)) return refused("foreign-origin", "This address answers pages of its own site only.");
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return refused("not-json", "Send the body as application/json.");
  const text = await readText(request, maxBytes);
  if (text === undefined) return refused("too-large", `The body may have ${maxBytes} bytes at most.`);
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return { kind: "read", body: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(".");
  return refused(
    "bad-request",
    place ? `${place}: ${issue?.message}` : "The body is not the JSON object that this address takes.",
  );
}

/** Reads a file that a page of this site sent. */
export async function readBytes(request: Request, maxBytes: number): Promise<Read<Uint8Array<ArrayBuffer>>> {
  if (isForeign(request)) return refused("foreign-origin", "This address answers pages of its own site only.");
  const bytes = await readAll(request, maxBytes);
  if (bytes === undefined) return refused("too-large", `The body may have ${maxBytes} bytes at most.`);
  return { kind: "read", body: bytes };
}

function refused(code: ApiErrorCode, message: string): Read<never> {
  return { kind: "refused", response: refuse(code, message) };
}

/**
 * Whether a page of another site sent the request. Browsers say so in one header, older ones in the other; programs that say
 * nothing carry no learner's cookie.
 */
export function isForeign(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = request.headers.get("origin");
  return origin !== null && !isOwnOrigin(origin, request);
}

/** A page cannot choose the Host that its requests are sent to. A proxy in front may have changed it. */
function isOwnOrigin(origin: string, request: Request): boolean {
  const { publicUrl } = server().env;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || (publicUrl !== undefined && host === new URL(publicUrl).host);
}

async function readText(request: Request, maxBytes: number): Promise<string | undefined> {
  const bytes = await readAll(request, maxBytes);
  return bytes && new TextDecoder().decode(bytes);
}

/** Undefined as soon as it is too long, however much more would come. */
async function readAll(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return parseBounded(text, JSON_BOUNDS);
  } catch {
    // No schema takes `undefined`, so a text that is not JSON or is too deep is refused.
    return undefined;
  }
}
