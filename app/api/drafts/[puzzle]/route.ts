import { z } from "zod";
import { DEFAULT_LIMITS, LANGUAGES } from "../../../../engine/index.ts";
import type { DraftAnswer } from "../../../_api/answers.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { readDraft, saveDraft } from "../../../_server/grading/drafts.ts";
import { allowOnly, answer, answering, refuse } from "../../../_server/http/api-answer.ts";
import { readJson } from "../../../_server/http/read-json.ts";
import { findLearner, findOrMakeLearner } from "../../../_server/people/auth.ts";
import { limit } from "../../../_server/system/rate-limits.ts";
import { findPlayable } from "../../../_server/teach/authored-puzzles.ts";

interface Context {
  readonly params: Promise<{ readonly puzzle: string }>;
}

const MAX_BODY_BYTES = 512 * 1024;

/** The reader's draft, or `{draft: null}`. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const learnerId = await findLearner(request.headers);
    const puzzle = await findFor(learnerId, (await params).puzzle);
    if (!puzzle) return refuse("unknown-puzzle", "There is no such puzzle.");
    const asked = languageSchema.safeParse(new URL(request.url).searchParams.get("language") ?? undefined);
    if (!asked.success) return refuse("bad-request", `The language of a draft is one of: ${LANGUAGES.join(", ")}.`);
    const language = asked.data;
    const draft = learnerId === undefined ? null : await readDraft({ learnerId, puzzleId: puzzle.data.id, language });
    return answer<DraftAnswer>({ draft });
  });
}

/** A puzzle of the catalog, or a teacher's that this learner may play. */
async function findFor(learnerId: string | undefined, puzzleId: string) {
  return findPuzzle(puzzleId) ?? (await findPlayable(puzzleId, learnerId));
}

const languageSchema = z.enum(LANGUAGES).default("raspy");

const draftSchema = z.strictObject({
  source: z.string().max(DEFAULT_LIMITS.source, `has more than ${DEFAULT_LIMITS.source} characters; make it shorter`),
  language: languageSchema,
  /** The version that the text was based on, or 0 for no version. */
  baseVersion: z.int().min(0),
});

/** Saves a draft; 409 with the other text when somebody has saved since. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const read = await readJson(request, draftSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const known = await findLearner(request.headers);
    if (known !== undefined) await limit("change-learner", known);
    const puzzle = await findFor(known, (await params).puzzle);
    if (!puzzle) return refuse("unknown-puzzle", "There is no such puzzle.");
    const { learnerId, setCookies } = await findOrMakeLearner(request.headers);
    const saved = await saveDraft({ learnerId, puzzleId: puzzle.data.id, ...read.body });
    if (saved.kind === "saved") return answer<DraftAnswer>({ draft: saved.draft }, setCookies);
    const error = { code: "conflict", message: "The draft was saved elsewhere meanwhile; nothing was overwritten." };
    return Response.json({ error, draft: saved.draft }, { status: 409, headers: { "Cache-Control": "no-store" } });
  });
}

export const POST = allowOnly("GET", "PUT");
export const PATCH = POST;
export const DELETE = POST;
