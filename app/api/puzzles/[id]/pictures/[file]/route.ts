import { answeringReader } from "../../../../../_server/http/answer-reader.ts";
import { allowOnly, refuse } from "../../../../../_server/http/api-answer.ts";
import { findPicture } from "../../../../../_server/teach/pictures.ts";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly file: string }>;
}

/** A picture that is opened as a page of its own runs nothing, loads nothing, and is of no origin. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A picture of a puzzle, by the hash of its content, for those who may read the puzzle. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id, file } = await params;
    const [, hash] = /^([0-9a-f]{64})\.(?:png|jpg|svg)$/.exec(file) ?? [];
    if (hash === undefined) return refuse("not-found", "There is no such picture.");
    const { type, content, isPublic } = await findPicture(reader, id, hash);
    return new Response(content, {
      headers: {
        "Content-Type": type,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": POLICY,
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": `${isPublic ? "public" : "private"}, max-age=31536000, immutable`,
      },
    });
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
