import type { AccountView, Provider, Sent } from "../../_api/answers.ts";

export type Answered<T> =
  | { readonly ok: true; readonly body: T }
  /** `reason` is a key of `messages.notice.problems`. */
  | { readonly ok: false; readonly reason: string };

/** Asks the server something about the reader's account. */
export async function ask<T = unknown>(method: string, path: string, body?: object | Blob): Promise<Answered<T>> {
  const isFile = body instanceof Blob;
  try {
    const response = await fetch(path, {
      method,
      ...(body && { body: isFile ? body : JSON.stringify(body) }),
      ...(body && { headers: { "Content-Type": isFile ? "application/octet-stream" : "application/json" } }),
    });
    const answer: unknown = await response.json().catch(() => null);
    return response.ok ? { ok: true, body: answer as T } : { ok: false, reason: reasonIn(answer) };
  } catch {
    // No answer at all.
    return { ok: false, reason: "offline" };
  }
}

function reasonIn(answer: unknown): string {
  const { error } = (answer ?? {}) as { readonly error?: { readonly code?: string; readonly reason?: string } };
  return error?.reason ?? error?.code ?? "internal";
}

export type Account = Sent<AccountView>;

export const PROVIDER_NAMES: Readonly<Record<Provider, string>> = { github: "GitHub", google: "Google" };
