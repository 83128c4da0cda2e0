import type { Imported } from "../../../_api/answers.ts";
import { allowOnly, answer, answering, refuseFor } from "../../../_server/api-answer.ts";
import { findOrMakeLearner } from "../../../_server/auth.ts";
import { IMPORT_MAX_BYTES, importData, readImport } from "../../../_server/import-data.ts";
import { addressOf, limit } from "../../../_server/rate-limits.ts";
import { readBytes } from "../../../_server/read-json.ts";

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
