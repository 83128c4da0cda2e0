import type { ClassResult } from "../../../../_api/class-answers.ts";
import { answeringReader, download } from "../../../../_server/http/answer-reader.ts";
import { allowOnly } from "../../../../_server/http/api-answer.ts";
import { readWholeGrid } from "../../../../_server/teach/class-results.ts";
import { readClass } from "../../../../_server/teach/classes.ts";
import { writeCsv } from "../../../../_server/teach/csv.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const COLUMNS = ["learner", "puzzle", "state", "attempts", "counted_at", "late", "layers", "heads", "ranked"];

/** Every learner and puzzle a line, for the teachers of the class. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answeringReader(request, async (reader) => {
    const { id } = await params;
    const rows = await readWholeGrid(reader, id);
    const { assignments } = await readClass(reader, id);
    const lines = rows.flatMap(({ name, results }) =>
      assignments.map(({ puzzleId, title }) => [name, title.en, ...cellsOf(results[puzzleId])]),
    );
    // A byte order mark, or spreadsheets take UTF-8 for something else.
    return download(`\uFEFF${writeCsv([COLUMNS, ...lines])}`, "text/csv; charset=utf-8", "class.csv");
  });
}

function cellsOf(result: ClassResult | undefined): (string | number | null)[] {
  if (!result) return [];
  const { state, attempts, countedAt, isLate, layers, heads, isRanked } = result;
  return [
    state,
    attempts,
    countedAt?.toISOString() ?? null,
    state === "solved" ? (isLate ? "yes" : "no") : null,
    layers,
    heads,
    layers === null ? null : isRanked ? "yes" : "no",
  ];
}

export const POST = allowOnly("GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
