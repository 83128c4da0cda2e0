import type { Imported } from "../../../_api/answers.ts";
import { allowOnly, answer, answering, refuseFor } from "../../../_server/http/api-answer.ts";
import { readBytes } from "../../../_server/http/read-json.ts";
import { findOrMakeLearner } from "../../../_server/people/auth.ts";
import { IMPORT_MAX_BYTES, importData, readImport } from "../../../_server/people/import-data.ts";
import { addressOf, limit } from "../../../_server/system/rate-limits.ts";

/** Takes over a file that the export made, here or elsewhere. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await readBytes(request, IMPORT_MAX_BYTES);
    if (body.kind === "refused") return body.response;
    const read = readImport(body.body);
    if (read.kind === "refused") return refuseFor("bad-request", read.reason, "This file cannot be imported.");
    await limit("import-address", addressOf(request.headers));
    const { learnerId, setCookies } = await findOrMakeLearner(request.headers);
    await limit("import-learner", learnerId);
    return answer<Imported>(await importData(learnerId, read.file), setCookies);
  });
}

export const GET = allowOnly("POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
