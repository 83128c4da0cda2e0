import "server-only";
import { createHash } from "node:crypto";
import type { Draft } from "../../../generated/prisma/client.ts";
import type { Imported } from "../../_api/answers.ts";
import { findPuzzle } from "../course/puzzles.ts";
import { submit } from "../grading/submissions.ts";
import type { ImportFile } from "../reading/read-import.ts";
import { orUnavailable } from "../system/database.ts";
import { readByPages } from "../system/read-by-pages.ts";
import { server } from "../system/server.ts";

/** The number of programs graded for one import. The same file, sent again, continues after these. */
const GRADED_AT_ONCE = 200;

/** Takes over an export. Each program is graded here, since a file can claim anything. */
export async function importData(learnerId: string, file: ImportFile): Promise<Imported> {
  const { programs } = file;
  const here = programs.filter(({ puzzle }) => findPuzzle(puzzle));
  const known = await knownPrograms(learnerId, new Set(here.map(({ puzzle }) => puzzle)));
  const fresh = here.filter((program) => !known.has(nameOf(program)));
  const now = fresh.slice(0, GRADED_AT_ONCE);
  let passed = 0;
  for (const program of now) {
    const puzzle = findPuzzle(program.puzzle)?.data;
    if (!puzzle) continue;
    const { source, language, key } = program;
    const made = await submit(
      { learnerId, puzzle, source, language, idempotencyKey: key, address: learnerId },
      "unlimited",
    );
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

/** The names of a learner's programs for these puzzles. The programs themselves may be more than fit into memory. */
async function knownPrograms(learnerId: string, puzzleIds: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const select = { id: true, createdAt: true, source: true, language: true };
  for (const puzzleId of puzzleIds)
    for await (const page of readByPages((rest) =>
      server().database.submission.findMany({ where: { learnerId, puzzleId, ...rest.where }, ...rest.order, select }),
    ))
      for (const { source, language } of page) names.add(nameOf({ puzzle: puzzleId, source, language }));
  return names;
}

interface Named {
  readonly puzzle: string;
  readonly source: string;
  readonly language: string;
}

/** A short name, the same for the same program. */
function nameOf({ puzzle, source, language }: Named): string {
  return createHash("sha256").update(`${puzzle}\0${language}\0${source}`).digest("base64");
}

/** A draft that is here already stays; the file's becomes its rival, for the learner to choose. */
async function importDrafts(learnerId: string, drafts: ImportFile["drafts"]): Promise<number> {
  const { database } = server();
  let taken = 0;
  for (const { puzzle: puzzleId, source, language } of drafts) {
    if (!findPuzzle(puzzleId)) continue;
    const where = { learnerId_puzzleId_language: { learnerId, puzzleId, language } };
    const before: Draft | null = await orUnavailable(() => database.draft.findUnique({ where }));
    if (before?.source === source) continue;
    await orUnavailable(() =>
      database.draft.upsert({
        where,
        create: { learnerId, puzzleId, source, language, version: 1 },
        update: { rival: source },
      }),
    );
    taken++;
  }
  return taken;
}
