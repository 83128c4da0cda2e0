import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Language } from "../../../engine/index.ts";
import { readLanguage } from "../grading/read-language.ts";
import { hasSeedClosed } from "../grading/seeds.ts";
import { MOST_ENTRIES, writeZip, type ZipEntry } from "../http/write-zip.ts";
import { orUnavailable } from "../system/database.ts";
import { readByPages } from "../system/read-by-pages.ts";
import { server } from "../system/server.ts";
import { exportClasses, exportReceived, exportWritten } from "./export-classes.ts";
import { EXPORT_NAME, type ExportFile } from "./export-format.ts";

type Submission = ExportFile["submissions"][number];
type Draft = ExportFile["drafts"][number];

/**
 * Writes the JSON of all that is kept of a learner, in a form that another site of this kind can take. A list is read by pages,
 * each when the one before it is given away. Submissions made after `until` are left out.
 */
export async function* exportJson(learnerId: string, until = new Date()): AsyncGenerator<string> {
  const { database } = server();
  const learner = await orUnavailable(() =>
    database.learner.findUniqueOrThrow({ where: { id: learnerId }, include: { accounts: true } }),
  );
  const classes = await orUnavailable(() => exportClasses(database, learner));
  const { isAnonymous, email, alias, isListed, createdAt, accounts } = learner;
  yield `{"format": "rasp-school-export", "version": 1, "exportedAt": ${JSON.stringify(until)},\n`;
  const about = {
    email: isAnonymous ? null : email,
    alias,
    isListed,
    createdAt: createdAt.toISOString(),
    signsInWith: accounts.map(({ providerId }) => providerId),
  };
  yield `"learner": ${JSON.stringify(about, null, 2).slice(0, -2)},\n`;
  yield* writeList("  ", "sessions", readSessions(learnerId));
  yield "},\n";
  yield* writeList("", "submissions", readSubmissions(learnerId, until));
  yield ",\n";
  yield* writeList("", "drafts", readDrafts(learnerId));
  yield `,\n"classes": ${JSON.stringify(classes, null, 2)},\n`;
  yield* writeList("", "commentsReceived", exportReceived(database, learnerId));
  yield ",\n";
  yield* writeList("", "commentsWritten", exportWritten(database, learnerId));
  await requireLearner(learnerId);
  yield "}\n";
}

/**
 * Throws if the learner was deleted, or joined with another one, since the export began: pages after that were empty, and the file
 * would look complete.
 */
async function requireLearner(id: string): Promise<void> {
  await orUnavailable(() => server().database.learner.findUniqueOrThrow({ where: { id }, select: { id: true } }));
}

/** Writes a member of an object whose value is a list. */
async function* writeList(
  indent: string,
  name: string,
  pages: AsyncIterable<readonly object[]>,
): AsyncGenerator<string> {
  yield `${indent}"${name}": [`;
  let isFirst = true;
  for await (const page of pages) {
    const rows = page.map((row) => JSON.stringify(row, null, 2)).join(",\n");
    if (rows === "") continue;
    yield isFirst ? rows : `,\n${rows}`;
    isFirst = false;
  }
  yield "]";
}

async function* readSessions(userId: string): AsyncGenerator<ExportFile["learner"]["sessions"]> {
  const select = { id: true, createdAt: true, userAgent: true };
  for await (const page of readByPages((rest) =>
    server().database.session.findMany({ where: { userId, ...rest.where }, ...rest.order, select }),
  ))
    yield page.map((session) => ({ createdAt: session.createdAt.toISOString(), userAgent: session.userAgent }));
}

/** All submissions of a learner, puzzle by puzzle, since an index has them in that order. */
async function* readSubmissions(learnerId: string, until: Date): AsyncGenerator<Submission[]> {
  for await (const puzzleId of readPuzzles(learnerId))
    for await (const page of readByPages((rest) =>
      server().database.submission.findMany({
        where: { learnerId, puzzleId, AND: [{ createdAt: { lte: until } }, rest.where] },
        ...rest.order,
        select: SUBMISSION,
      }),
    ))
      yield page.map(({ id, puzzleId: puzzle, language, seed, createdAt, publishedAt, ...made }) => ({
        puzzle,
        ...made,
        language: readLanguage(language),
        seed: hasSeedClosed(createdAt) ? seed : null,
        createdAt: createdAt.toISOString(),
        publishedAt: publishedAt?.toISOString() ?? null,
      }));
}

const SUBMISSION = {
  id: true,
  puzzleId: true,
  source: true,
  language: true,
  status: true,
  layers: true,
  heads: true,
  ops: true,
  ranked: true,
  seed: true,
  puzzleVersion: true,
  engineVersion: true,
  createdAt: true,
  publishedAt: true,
} as const;

/** The puzzles of which a learner has submissions, one question each. */
async function* readPuzzles(learnerId: string): AsyncGenerator<string> {
  for (let last = ""; ; ) {
    const where = { learnerId, puzzleId: { gt: last } };
    const next = await orUnavailable(() =>
      server().database.submission.findFirst({ where, orderBy: { puzzleId: "asc" }, select: { puzzleId: true } }),
    );
    if (!next) return;
    last = next.puzzleId;
    yield last;
  }
}

/** A learner has a draft of a puzzle in each language, so the drafts of one puzzle are few. */
async function* readDrafts(learnerId: string): AsyncGenerator<Draft[]> {
  for (let last = ""; ; ) {
    await nextTurn();
    const where = { learnerId, puzzleId: { gt: last } };
    const next = await orUnavailable(() =>
      server().database.draft.findFirst({ where, orderBy: { puzzleId: "asc" }, select: { puzzleId: true } }),
    );
    if (!next) return;
    const { puzzleId } = next;
    const drafts = await orUnavailable(() =>
      server().database.draft.findMany({ where: { learnerId, puzzleId }, orderBy: { language: "desc" } }),
    );
    yield drafts.map(({ source, language, updatedAt }) => ({
      puzzle: puzzleId,
      source,
      language: readLanguage(language),
      updatedAt: updatedAt.toISOString(),
    }));
    last = puzzleId;
  }
}

const ENDINGS: Readonly<Record<Language, string>> = { raspy: "py", rasp: "rasp" };

/** The export as one ZIP: the JSON that can be imported, and each program as a file to read. */
export function exportZip(learnerId: string): AsyncGenerator<Uint8Array> {
  return writeZip(exportEntries(learnerId, new Date()));
}

async function* exportEntries(learnerId: string, until: Date): AsyncGenerator<ZipEntry> {
  yield { name: EXPORT_NAME, parts: exportJson(learnerId, until) };
  let entries = 1;
  for await (const page of readDrafts(learnerId))
    for (const { puzzle, source, language } of page) {
      entries++;
      yield { name: `drafts/${puzzle}.${ENDINGS[language]}`, parts: [source] };
    }
  let number = 0;
  for await (const page of readSubmissions(learnerId, until))
    for (const { puzzle, source, language, status, layers, heads } of page) {
      // The JSON above has those that are too many for files.
      if (++entries > MOST_ENTRIES) return requireLearner(learnerId);
      const score = status === "passed" ? `passed-${layers}-layers-${heads}-heads` : status;
      const name = `${String(++number).padStart(4, "0")}-${score}.${ENDINGS[language]}`;
      yield { name: `submissions/${puzzle}/${name}`, parts: [source] };
    }
  await requireLearner(learnerId);
}
