import { z } from "zod";
import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer } from "../../../../_server/http/api-answer.ts";
import { readJson } from "../../../../_server/http/read-json.ts";
import { setAgreement } from "../../../../_server/teach/agreements.ts";
import { readOwnRow } from "../../../../_server/teach/class-results.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The data about the reader that the teachers of the class see. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => answer({ row: await readOwnRow(reader, (await params).id) }));
}

const changeSchema = z.strictObject({ agrees: z.boolean() });

/** Lets the teachers read the reader's programs from now on, or takes that back. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const read = await readJson(request, changeSchema, 1024);
    if (read.kind === "refused") return read.response;
    await setAgreement(reader, (await params).id, read.body.agrees);
    return answer({ ok: true });
  });
}

export const POST = allowOnly("GET", "PATCH");
export const PUT = POST;
export const DELETE = POST;
