import { z } from "zod";
import type { Published } from "../../../../../_api/answers.ts";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuse } from "../../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../../_server/http/read-json.ts";
import { publishPuzzle } from "../../../../../_server/teach/authored-puzzles.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const publishSchema = z.strictObject({ baseVersion: z.int().min(1), isUnlisted: z.boolean() });

/** Makes the draft a new version, or lists the faults to mend first. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, publishSchema, 1024);
    if (read.kind === "refused") return read.response;
    const published = await publishPuzzle(reader, (await params).id, read.body);
    if (published.kind === "conflict")
      return refuse("conflict", "Somebody has saved meanwhile; nothing was published.");
    return answer<Published>(published);
  });
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
