import { answeringReader, downloadParts } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly } from "../../../../../_server/http/api-answer.ts";
import { limit } from "../../../../../_server/system/rate-limits.ts";
import { folderName, readDraftWithPictures } from "../../../../../_server/teach/authored-puzzles.ts";
import { packPuzzle } from "../../../../../_server/teach/pack-puzzle.ts";
import { requireTeacher } from "../../../../../_server/teach/teacher.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The draft as a zipped folder. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    await limit("pack-learner", requireTeacher(reader).learnerId);
    const { files, code, pictures } = await readDraftWithPictures(reader, (await params).id);
    const name = folderName(files) ?? code;
    return downloadParts(packPuzzle(name, files, pictures), "application/zip", `${name}.zip`);
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
