import { MOST_PICTURE_BYTES } from "../../../../../../puzzles/picture.ts";
import type { PictureAdded } from "../../../../../_api/answers.ts";
import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuseFor } from "../../../../../_server/http/api-answer.ts";
import { readBytes } from "../../../../../_server/http/read-json.ts";
import { addPicture } from "../../../../../_server/teach/pictures.ts";
import { requireTeacher } from "../../../../../_server/teach/teacher.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Keeps a file as a picture of the puzzle. The draft names it once it is saved with the text that comes back. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    requireTeacher(reader);
    const read = await readBytes(request, MOST_PICTURE_BYTES);
    if (read.kind === "refused")
      return read.response.status === 413
        ? refuseFor("too-large", "picture-large", `A picture may have ${MOST_PICTURE_BYTES} bytes at most.`)
        : read.response;
    return answer<PictureAdded>(await addPicture(reader, (await params).id, read.body));
  });
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
