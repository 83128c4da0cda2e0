import { downloadParts } from "../../../_server/http/answer-reader.ts";
import { allowOnly, answering, refuse } from "../../../_server/http/api-answer.ts";
import { findReader } from "../../../_server/people/auth.ts";
import { exportJson, exportZip } from "../../../_server/people/export-data.ts";
import { limit } from "../../../_server/system/rate-limits.ts";

/** All that is kept of the reader: `?as=json`, or a ZIP with the same and every program as a file. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const reader = await findReader(request.headers);
    if (!reader) return refuse("sign-in-first", "There is nothing to export yet.");
    await limit("export-learner", reader.learnerId);
    return new URL(request.url).searchParams.get("as") === "json"
      ? downloadParts(exportJson(reader.learnerId), "application/json", "rasp-school.json")
      : downloadParts(exportZip(reader.learnerId), "application/zip", "rasp-school.zip");
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
