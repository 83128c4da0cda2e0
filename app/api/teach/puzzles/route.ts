import { z } from "zod";
import { LOCALES } from "../../../../engine/locales.ts";
import { TEMPLATE_NAMES } from "../../../../puzzles/templates.ts";
import type { Made } from "../../../_api/answers.ts";
import { answeringReader } from "../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuseFor } from "../../../_server/http/api-answer.ts";
import { readBytes, readJson } from "../../../_server/http/read-json.ts";
import { readFile } from "../../../_server/reading/read-file.ts";
import { MAX_ZIP_BYTES } from "../../../_server/reading/unpack-puzzle.ts";
import { limit } from "../../../_server/system/rate-limits.ts";
import { createPuzzle, listPuzzles, startPuzzle } from "../../../_server/teach/authored-puzzles.ts";
import { requireTeacher } from "../../../_server/teach/teacher.ts";

/** The puzzles that the reader may edit. */
export function GET(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => answer({ puzzles: await listPuzzles(reader) }));
}

const newSchema = z.strictObject({
  name: z.string().max(100),
  from: z
    .discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("template"),
        name: z.enum(TEMPLATE_NAMES),
        /** The texts are in this language alone; in every language if it is left out. */
        language: z.enum(LOCALES).optional(),
      }),
      z.strictObject({ kind: z.literal("catalog"), id: z.string().max(100) }),
      z.strictObject({ kind: z.literal("own"), id: z.string().max(100) }),
    ])
    .default({ kind: "template", name: "tokens" }),
});

const TOO_COSTLY = { kind: "refused", reason: "zip-large", message: "It takes too long to unpack." } as const;

/** Makes a puzzle: from a name and a template or another puzzle, or from a zipped folder. */
export function POST(request: Request): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { learnerId } = requireTeacher(reader);
    if (/^application\/(zip|octet-stream)\b/i.test(request.headers.get("content-type") ?? "")) {
      await limit("unpack-learner", learnerId);
      const zip = await readBytes(request, MAX_ZIP_BYTES);
      if (zip.kind === "refused") return zip.response;
      const read = (await readFile("puzzle", zip.body)) ?? TOO_COSTLY;
      if (read.kind === "refused") return refuseFor("bad-request", read.reason, read.message);
      return answer<Made>({ id: await createPuzzle(reader, read.files, read.pictures) });
    }
    const read = await readJson(request, newSchema, 1024);
    if (read.kind === "refused") return read.response;
    return answer<Made>({ id: await startPuzzle(reader, read.body.name, read.body.from) });
  });
}

export const PUT = allowOnly("GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
