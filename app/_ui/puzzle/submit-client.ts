import pRetry, { AbortError } from "p-retry";
import type { Language, Verdict } from "../../../engine/index.ts";
import type { Graded } from "../../_api/answers.ts";
import { fetchAsLearner } from "../browser/fetch-as-learner.ts";
import { forget, keep, readKept } from "../browser/kept-text.ts";

/** The states of a submission, as a page sees them. `code` of a refusal is a key of `messages.api`. */
export type SubmitOutcome =
  | { readonly kind: "graded"; readonly id: string; readonly verdict: Verdict }
  | { readonly kind: "refused"; readonly code: string };

const RETRIES = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const PENDING = "pending-submission:";

/**
 * Submits a program. A request that got no answer, or a busy one, is sent again with the same key, after longer and longer
 * waits, so that it is counted once however often it arrives. The key is kept until there is an answer: also a page that was
 * closed meanwhile, or a second press of the button, sends the same submission and no other.
 */
export async function submitProgram(
  puzzle: string,
  { source, language }: Written,
  { onRetry }: { readonly onRetry?: (waiting: "offline" | "busy") => void } = {},
): Promise<SubmitOutcome> {
  const idempotencyKey = keyFor(puzzle, { source, language });
  try {
    const outcome = await pRetry(() => send({ puzzle, source, language, idempotencyKey }), {
      retries: RETRIES,
      minTimeout: FIRST_WAIT_MS,
      maxTimeout: LONGEST_WAIT_MS,
      randomize: true,
      onFailedAttempt: ({ error }) => onRetry?.(error instanceof Busy ? "busy" : "offline"),
    });
    forget(PENDING + puzzle);
    return outcome;
  } catch (error) {
    return { kind: "refused", code: error instanceof Busy ? error.code : "offline" };
  }
}

/** The server could not take it now; the same request may succeed later. */
class Busy extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A program and its language. */
export interface Written {
  readonly source: string;
  readonly language: Language;
}

interface Body extends Written {
  readonly puzzle: string;
  readonly idempotencyKey: string;
}

async function send(body: Body): Promise<SubmitOutcome> {
  const response = await fetchAsLearner("/api/submissions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) {
    if (!isGraded(answer)) throw new AbortError("the answer is not a verdict");
    const { id, ...verdict } = answer;
    return { kind: "graded", id, verdict };
  }
  const code = codeOf(answer);
  if (response.status === 503 || response.status === 502 || response.status === 429) throw new Busy(code);
  return { kind: "refused", code };
}

function isGraded(answer: unknown): answer is Graded {
  return typeof answer === "object" && answer !== null && "id" in answer && "status" in answer;
}

function codeOf(answer: unknown): string {
  const { error } = (answer ?? {}) as { readonly error?: { readonly code?: unknown } };
  return typeof error?.code === "string" ? error.code : "internal";
}

interface Pending extends Partial<Written> {
  readonly key: string;
}

function keyFor(puzzle: string, { source, language }: Written): string {
  const kept = readPending(puzzle);
  if (kept?.source === source && (kept.language ?? "raspy") === language) return kept.key;
  const key = crypto.randomUUID();
  // If the browser cannot keep it, only a reload before the answer sends it twice.
  keep(PENDING + puzzle, JSON.stringify({ source, language, key } satisfies Pending));
  return key;
}

function readPending(puzzle: string): Pending | null {
  try {
    return JSON.parse(readKept(PENDING + puzzle) ?? "null") as Pending | null;
  } catch {
    // An unreadable submission counts as none.
    return null;
  }
}
