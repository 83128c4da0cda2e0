import { answeringReader, download } from "../../../../_server/http/answer-reader.ts";
import { allowOnly } from "../../../../_server/http/api-answer.ts";
import { readWholeGrid } from "../../../../_server/teach/class-results.ts";
import { readClass } from "../../../../_server/teach/classes.ts";
import { writeCsv } from "../../../../_server/teach/csv.ts";
import { type Form, hideNames, makeGradebook } from "../../../../_server/teach/gradebook.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/**
 * The results of the class, for its teachers: a line for each learner and puzzle, or a line for each learner (`?form=wide`);
 * with pseudonyms instead of names (`?names=hidden`).
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id } = await params;
    const { searchParams } = new URL(request.url);
    const form: Form = searchParams.get("form") === "wide" ? "wide" : "long";
    const isHidden = searchParams.get("names") === "hidden";
    const rows = await readWholeGrid(reader, id);
    const { assignments } = await readClass(reader, id);
    const table = makeGradebook(form, isHidden ? hideNames(id, rows) : rows, assignments);
    // A byte order mark, or spreadsheets take UTF-8 for something else.
    const name = `class-${form}${isHidden ? "-pseudonymous" : ""}.csv`;
    return download(`\uFEFF${writeCsv(table)}`, "text/csv; charset=utf-8", name);
  });
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
