import { z } from "zod";
import type { Made } from "../../../_api/answers.ts";
import { answeringReader } from "../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuseFor } from "../../../_server/http/api-answer.ts";
import { readBytes, readJson } from "../../../_server/http/read-json.ts";
import { readFile } from "../../../_server/reading/read-file.ts";
import { MAX_ZIP_BYTES } from "../../../_server/reading/unpack-puzzle.ts";
import { limit } from "../../../_server/system/rate-limits.ts";
import { createPuzzle, listPuzzles } from "../../../_server/teach/authored-puzzles.ts";
import { requireTeacher } from "../../../_server/teach/teacher.ts";

/** The puzzles that the reader may edit. */
export function GET(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => answer({ puzzles: await listPuzzles(reader) }));
}

const newSchema = z.strictObject({ name: z.string().max(100) });

const TOO_COSTLY = { kind: "refused", reason: "zip-large", message: "It takes too long to unpack." } as const;

/** Makes a puzzle: from a name, or from a zipped folder. */
export function POST(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { learnerId } = requireTeacher(reader);
    if (/^application\/(zip|octet-stream)\b/i.test(request.headers.get("content-type") ?? "")) {
      await limit("unpack-learner", learnerId);
      const zip = await readBytes(request, MAX_ZIP_BYTES);
      if (zip.kind === "refused") return zip.response;
      const read = (await readFile("puzzle", zip.body)) ?? TOO_COSTLY;
      if (read.kind === "refused") return refuseFor("bad-request", read.reason, read.message);
      return answer<Made>({ id: await createPuzzle(reader, read.files) });
    }
    const read = await readJson(request, newSchema, 1024);
    return read.kind === "refused" ? read.response : answer<Made>({ id: await createPuzzle(reader, read.body.name) });
  });
}

export const PUT = allowOnly("GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
