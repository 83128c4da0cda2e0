import { z } from "zod";
import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../_server/http/read-json.ts";
import {
  deletePuzzle,
  filesSchema,
  readDraft,
  readUses,
  restorePuzzle,
  saveDraft,
} from "../../../../_server/teach/authored-puzzles.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const MAX_BODY_BYTES = 4 * 1024 * 1024;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const draft = await readDraft(reader, (await params).id);
    return answer({ ...draft, usedBy: await readUses(reader, draft) });
  });
}

const restoreSchema = z.strictObject({ isArchived: z.literal(false) });

const saveSchema = z.strictObject({ files: filesSchema, baseVersion: z.int().min(1) });

/** Saves the draft; 409 with the other files when somebody has saved since. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, saveSchema, MAX_BODY_BYTES);
    if (read.kind === "refused") return read.response;
    const saved = await saveDraft(reader, (await params).id, read.body);
    if (saved.kind === "saved") return answer(saved);
    const error = { code: "conflict", message: "Somebody has saved meanwhile; nothing was overwritten." };
    return Response.json({ error, ...saved }, { status: 409, headers: { "Cache-Control": "no-store" } });
  });
}

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    return answer({ kind: await deletePuzzle(reader, (await params).id) });
  });
}

/** Takes a puzzle out of the archive. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, restoreSchema, 1024);
    if (read.kind === "refused") return read.response;
    await restorePuzzle(reader, (await params).id);
    return answer({ ok: true });
  });
}

export const POST = allowOnly("GET", "PUT", "PATCH", "DELETE");
