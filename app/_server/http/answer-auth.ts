import "server-only";
import { z } from "zod";
import { auth, findReader } from "../people/auth.ts";
import { mergeLearners } from "../people/merge-learners.ts";
import { refuseWhenBusy } from "../people/passwords.ts";
import { addressOf } from "../system/address.ts";
import { DatabaseUnavailable } from "../system/database.ts";
import { forgive, limit, type Rule } from "../system/rate-limits.ts";
import { refuse, refuseFor } from "./api-answer.ts";
import { readJson } from "./read-json.ts";

const MAX_BODY_BYTES = 16 * 1024;

interface Limits {
  readonly byAddress: Rule;
  readonly byEmail?: Rule;
}

/** All that Better Auth answers here, with its limits: its other addresses are shut, because no page of ours uses them. */
const OPEN: Readonly<Record<string, Limits>> = {
  "POST /sign-in/email": { byAddress: "sign-in-address", byEmail: "sign-in-email" },
  "POST /sign-up/email": { byAddress: "sign-up-address" },
  "POST /sign-in/social": { byAddress: "sign-in-address" },
  "POST /sign-out": { byAddress: "auth-address" },
  "POST /request-password-reset": { byAddress: "sign-in-address", byEmail: "reset-email" },
  "POST /reset-password": { byAddress: "sign-in-address" },
  "POST /change-password": { byAddress: "sign-in-address", byEmail: "sign-in-email" },
  "GET /callback/github": { byAddress: "auth-address" },
  "GET /callback/google": { byAddress: "auth-address" },
  "GET /error": { byAddress: "auth-address" },
};

/** Hands a request to Better Auth, within the limits. Its refusals come in the form of all others. */
export async function answerAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, "");
  const limits = OPEN[`${request.method} ${path}`];
  if (!limits) return refuse("not-found", "There is nothing here.");
  await limit(limits.byAddress, addressOf(request.headers));
  // A provider sends the reader back from its own site, so only what is posted must come from a page of ours.
  if (request.method !== "POST") return handle(path, request);
  const read = await readJson(request, z.record(z.string(), z.unknown()), MAX_BODY_BYTES);
  if (read.kind === "refused") return read.response;
  refuseWhenBusy();
  const email = limits.byEmail && (await emailOf(path, read.body, request.headers));
  if (limits.byEmail && email) await limit(limits.byEmail, email);
  const response = await handle(path, new Request(request, { body: JSON.stringify(read.body) }));
  if (response.ok && limits.byEmail === "sign-in-email" && email) await forgive("sign-in-email", email);
  return response;
}

/** Finds the email of the account whose password is tried. A change of password is for the reader's own account. */
async function emailOf(path: string, body: Record<string, unknown>, headers: Headers): Promise<string | undefined> {
  const email = path === "/change-password" ? (await findReader(headers))?.email : body.email;
  return typeof email === "string" ? email.trim().toLowerCase() : undefined;
}

async function handle(path: string, request: Request): Promise<Response> {
  const response = await signInOrHandle(path, request);
  if (response.status >= 500) throw new DatabaseUnavailable("signing in failed", { cause: await response.text() });
  return response.status >= 400 ? refusal(response) : response;
}

const WITH_PASSWORD = ["/sign-in/email", "/sign-up/email"];

/**
 * Better Auth answers a sign-in whose old cookie opens nothing, or opens nothing any more because another tab has just
 * merged it, with the deletion of the new cookie. So it is not shown the old one, and the merge is made here.
 */
async function signInOrHandle(path: string, request: Request): Promise<Response> {
  const withPassword = WITH_PASSWORD.includes(path);
  if (!withPassword && !path.startsWith("/callback/")) return auth().handler(request);
  const before = await findReader(request.headers);
  if (!withPassword) return auth().handler(before ? request : withoutSession(request));
  const response = await auth().handler(withoutSession(request));
  if (response.ok && before?.isAnonymous) await mergeLearners(before.learnerId, await readUserId(response.clone()));
  return response;
}

/** The cookie header stays, since with one Better Auth looks closer at where the request comes from. */
function withoutSession(request: Request): Request {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const kept = cookies.filter((cookie) => cookie !== "" && !/^[^=]*session_(token|data)=/.test(cookie));
  const headers = new Headers(request.headers);
  headers.set("cookie", ["visitor=1", ...kept].join("; "));
  return new Request(request, { headers });
}

async function readUserId(response: Response): Promise<string> {
  const { user } = (await response.json()) as { user: { id: string } };
  return user.id;
}

const CODES = { 400: "bad-request", 401: "sign-in-first", 403: "forbidden", 404: "not-found" } as const;

async function refusal(response: Response): Promise<Response> {
  const { code, message } = await readRefusal(response);
  const known = CODES[response.status as keyof typeof CODES] ?? "bad-request";
  return refuseFor(known, (code ?? "refused").toLowerCase().replaceAll("_", "-"), message ?? "This was refused.");
}

async function readRefusal(response: Response): Promise<{ readonly code?: string; readonly message?: string }> {
  try {
    return (await response.json()) as { code?: string; message?: string };
  } catch {
    // An answer without words.
    return {};
  }
}
