import "server-only";
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import type { Draft } from "../../../generated/prisma/client.ts";
import type { Imported } from "../../_api/answers.ts";
import { findPuzzle } from "../course/puzzles.ts";
import { submit } from "../grading/submissions.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { EXPORT_NAME } from "./export-data.ts";
import { type ExportFile, exportSchema } from "./export-format.ts";

export const IMPORT_MAX_BYTES = 20 * 1024 * 1024;

/** Programs graded for one import; the same file again goes on where this one stopped. */
const GRADED_AT_ONCE = 200;

export type ImportRead =
  | { readonly kind: "read"; readonly file: ExportFile }
  | { readonly kind: "refused"; readonly reason: "import-not-ours" | "import-too-large" };

/** Reads an export, as JSON or as the ZIP that holds it. */
export function readImport(bytes: Uint8Array): ImportRead {
  if (bytes.byteLength > IMPORT_MAX_BYTES) return { kind: "refused", reason: "import-too-large" };
  try {
    const parsed = exportSchema.safeParse(JSON.parse(isZip(bytes) ? readZip(bytes) : strFromU8(bytes)));
    if (parsed.success) return { kind: "read", file: parsed.data };
  } catch (error) {
    if (error instanceof RangeError) return { kind: "refused", reason: "import-too-large" };
    // Neither JSON nor a ZIP with our file in it.
  }
  return { kind: "refused", reason: "import-not-ours" };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Unpacks the one file that is ours. A ZIP that claims to be huge is not unpacked at all. */
function readZip(bytes: Uint8Array): string {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name !== EXPORT_NAME) return false;
      if (originalSize > IMPORT_MAX_BYTES) throw new RangeError("too large");
      return true;
    },
  });
  const file = files[EXPORT_NAME];
  if (!file) throw new Error(`the ZIP has no ${EXPORT_NAME}`);
  return strFromU8(file);
}

/** Takes over an export. Each program is graded here, since a file can claim anything. */
export async function importData(learnerId: string, file: ExportFile): Promise<Imported> {
  const known = await knownPrograms(learnerId);
  const programs = distinct(file.submissions);
  const here = programs.filter(({ puzzle }) => findPuzzle(puzzle));
  const fresh = here.filter((program) => !known.has(programKey(program)));
  const now = fresh.slice(0, GRADED_AT_ONCE);
  let passed = 0;
  for (const program of now) {
    const puzzle = findPuzzle(program.puzzle)?.data;
    if (!puzzle) continue;
    const { source } = program;
    const made = await submit({ learnerId, puzzle, source, idempotencyKey: programKey(program) }, "unlimited");
    if (made.kind === "graded" && made.verdict.status === "passed") passed++;
  }
  return {
    graded: now.length,
    passed,
    known: here.length - fresh.length,
    foreign: programs.length - here.length,
    left: fresh.length - now.length,
    drafts: await importDrafts(learnerId, file.drafts),
  };
}

interface Program {
  readonly puzzle: string;
  readonly source: string;
}

function distinct(programs: readonly Program[]): Program[] {
  return [
    ...new Map(programs.map(({ puzzle, source }) => [programKey({ puzzle, source }), { puzzle, source }])).values(),
  ];
}

async function knownPrograms(learnerId: string): Promise<ReadonlySet<string>> {
  const submissions = await orUnavailable(() =>
    server().database.submission.findMany({ where: { learnerId }, select: { puzzleId: true, source: true } }),
  );
  return new Set(submissions.map(({ puzzleId, source }) => programKey({ puzzle: puzzleId, source })));
}

/** The same program of the same puzzle has the same key, so an import that is repeated counts once. In a UUID's form. */
function programKey({ puzzle, source }: Program): string {
  const hex = createHash("sha256").update(`${puzzle}\0${source}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A draft that is here already stays; the file's becomes its rival, for the learner to choose. */
async function importDrafts(learnerId: string, drafts: ExportFile["drafts"]): Promise<number> {
  const { database } = server();
  let taken = 0;
  // A learner has one of a puzzle; a file could list any number.
  for (const [puzzleId, source] of new Map(drafts.map((draft) => [draft.puzzle, draft.source]))) {
    if (!findPuzzle(puzzleId)) continue;
    const where = { learnerId_puzzleId: { learnerId, puzzleId } };
    const before: Draft | null = await orUnavailable(() => database.draft.findUnique({ where }));
    if (before?.source === source) continue;
    await orUnavailable(() =>
      database.draft.upsert({ where, create: { learnerId, puzzleId, source, version: 1 }, update: { rival: source } }),
    );
    taken++;
  }
  return taken;
}
