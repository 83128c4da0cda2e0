import { allowOnly, answering, refuse } from "../../../_server/http/api-answer.ts";
import { findReader } from "../../../_server/people/auth.ts";
import { exportData, zipExport } from "../../../_server/people/export-data.ts";
import { limit } from "../../../_server/system/rate-limits.ts";

/** All that is kept of the reader: `?as=json`, or a ZIP with the same and every program as a file. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const reader = await findReader(request.headers);
    if (!reader) return refuse("sign-in-first", "There is nothing to export yet.");
    await limit("account-learner", reader.learnerId);
    const file = await exportData(reader.learnerId);
    return new URL(request.url).searchParams.get("as") === "json"
      ? download(JSON.stringify(file, null, 2), "application/json", "rasp-school.json")
      : download(zipExport(file), "application/zip", "rasp-school.zip");
  });
}

function download(body: BodyInit, type: string, name: string): Response {
  const headers = {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
  };
  return new Response(body, { headers });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
