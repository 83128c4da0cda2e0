import type { Imported } from "../../../_api/answers.ts";
import { allowOnly, answer, answering, refuseFor } from "../../../_server/http/api-answer.ts";
import { readBytes } from "../../../_server/http/read-json.ts";
import { findOrMakeLearner, findReader } from "../../../_server/people/auth.ts";
import { importData } from "../../../_server/people/import-data.ts";
import { readFile } from "../../../_server/reading/read-file.ts";
import { IMPORT_MAX_BYTES } from "../../../_server/reading/read-import.ts";
import { addressOf } from "../../../_server/system/address.ts";
import { limit } from "../../../_server/system/rate-limits.ts";

const TOO_COSTLY = { kind: "refused", reason: "import-too-large" } as const;

/** Takes over a file that the export made, here or elsewhere. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    // A bad file counts as well: it costs as much to read as a good one.
    await limit("import-address", addressOf(request.headers));
    const reader = await findReader(request.headers);
    if (reader) await limit("import-learner", reader.learnerId);
    const body = await readBytes(request, IMPORT_MAX_BYTES);
    if (body.kind === "refused") return body.response;
    const read = (await readFile("import", body.body)) ?? TOO_COSTLY;
    if (read.kind === "refused") return refuseFor("bad-request", read.reason, "This file cannot be imported.");
    const { learnerId, setCookies } = await findOrMakeLearner(request.headers);
    return answer<Imported>(await importData(learnerId, read.file), setCookies);
  });
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
