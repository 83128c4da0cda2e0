import type { RosterImported } from "../../../../_api/class-answers.ts";
import { answeringReader } from "../../../../_server/http/answer-reader.ts";
import { allowOnly, answer, refuse } from "../../../../_server/http/api-answer.ts";
import { readBytes } from "../../../../_server/http/read-json.ts";
import { readFile } from "../../../../_server/reading/read-file.ts";
import { ROSTER_MAX_BYTES } from "../../../../_server/reading/read-roster.ts";
import { limit } from "../../../../_server/system/rate-limits.ts";
import { readPage } from "../../../../_server/teach/class-results.ts";
import { clearRoster, importRoster, readRoster } from "../../../../_server/teach/roster.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The list of the class, for its teachers (`?page=2&unmatched=3`). */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { searchParams } = new URL(request.url);
    const [page, unmatchedPage] = [readPage(searchParams.get("page")), readPage(searchParams.get("unmatched"))];
    return answer(await readRoster(reader, (await params).id, { page, unmatchedPage }));
  });
}

/** Imports a CSV file with learners. A file that is wrong somewhere changes nothing. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id } = await params;
    // Refuses those who may not, before the file is read.
    await readRoster(reader, id);
    if (reader) await limit("unpack-learner", reader.learnerId);
    const file = await readBytes(request, ROSTER_MAX_BYTES);
    if (file.kind === "refused") return file.response;
    const read = await readFile("roster", file.body);
    if (!read) return refuse("too-large", "The file takes too long to read.");
    if (read.kind === "refused") return answer<RosterImported>(read);
    const matched = await importRoster(reader, id, read.entries);
    return answer<RosterImported>({ kind: "imported", entries: read.entries.length, matched });
  });
}

/** Removes the persons who have not joined. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    await clearRoster(reader, (await params).id);
    return answer({ ok: true });
  });
}

export const PUT = allowOnly("GET", "POST", "DELETE");
export const PATCH = PUT;
