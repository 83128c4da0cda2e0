import "server-only";
import { strToU8, zipSync } from "fflate";
import type { Language } from "../../../engine/index.ts";
import { readLanguage } from "../grading/read-language.ts";
import { hasSeedClosed } from "../grading/seeds.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { exportClasses, exportReceived, exportWritten } from "./export-classes.ts";
import { EXPORT_NAME, type ExportFile } from "./export-format.ts";

/** All that is kept of a learner, in a form that another site of this kind can take. */
export async function exportData(learnerId: string): Promise<ExportFile> {
  const { database } = server();
  const [learner, submissions, drafts] = await orUnavailable(() =>
    Promise.all([
      database.learner.findUniqueOrThrow({ where: { id: learnerId }, include: { accounts: true, sessions: true } }),
      database.submission.findMany({ where: { learnerId }, orderBy: { createdAt: "asc" } }),
      database.draft.findMany({ where: { learnerId }, orderBy: [{ puzzleId: "asc" }, { language: "desc" }] }),
    ]),
  );
  const [classes, commentsReceived, commentsWritten] = await orUnavailable(() =>
    Promise.all([
      exportClasses(database, learner),
      exportReceived(database, learnerId),
      exportWritten(database, learnerId),
    ]),
  );
  const { isAnonymous, email, alias, isListed, createdAt, accounts, sessions } = learner;
  return {
    format: "rasp-school-export",
    version: 1,
    exportedAt: new Date().toISOString(),
    learner: {
      email: isAnonymous ? null : email,
      alias,
      isListed,
      createdAt: createdAt.toISOString(),
      signsInWith: accounts.map(({ providerId }) => providerId),
      sessions: sessions.map((session) => ({
        createdAt: session.createdAt.toISOString(),
        userAgent: session.userAgent,
      })),
    },
    submissions: submissions.map((made) => ({
      puzzle: made.puzzleId,
      source: made.source,
      language: readLanguage(made.language),
      status: made.status,
      layers: made.layers,
      heads: made.heads,
      ops: made.ops,
      ranked: made.ranked,
      seed: hasSeedClosed(made.createdAt) ? made.seed : null,
      puzzleVersion: made.puzzleVersion,
      engineVersion: made.engineVersion,
      createdAt: made.createdAt.toISOString(),
      publishedAt: made.publishedAt?.toISOString() ?? null,
    })),
    drafts: drafts.map(({ puzzleId, source, language, updatedAt }) => ({
      puzzle: puzzleId,
      source,
      language: readLanguage(language),
      updatedAt: updatedAt.toISOString(),
    })),
    classes,
    commentsReceived,
    commentsWritten,
  };
}

const ENDINGS: Readonly<Record<Language, string>> = { raspy: "py", rasp: "rasp" };

/** The export as one ZIP: the JSON that can be imported, and each program as a file to read. */
export function zipExport(file: ExportFile): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = { [EXPORT_NAME]: strToU8(JSON.stringify(file, null, 2)) };
  for (const [i, { puzzle, source, language, status, layers, heads }] of file.submissions.entries()) {
    const score = status === "passed" ? `passed-${layers}-layers-${heads}-heads` : status;
    files[`submissions/${puzzle}/${String(i + 1).padStart(4, "0")}-${score}.${ENDINGS[language]}`] = strToU8(source);
  }
  for (const { puzzle, source, language } of file.drafts)
    files[`drafts/${puzzle}.${ENDINGS[language]}`] = strToU8(source);
  return new Uint8Array(zipSync(files));
}
