import { type Locale, type PerLocale, perLocale } from "../../../engine/index.ts";
import "server-only";
import { join } from "node:path";
import { z } from "zod";
import type { AuthoredPuzzle } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Checked } from "../../../puzzles/check-files.ts";
import { catalogCopy, renameFiles } from "../../../puzzles/copy-files.ts";
import {
  isPuzzleFile,
  type PuzzleFiles,
  type PuzzleFolder,
  parsePuzzle,
  renamePuzzle,
} from "../../../puzzles/files.ts";
import { loadPicture, puzzlesRoot, readFiles as readCatalogFiles } from "../../../puzzles/load.ts";
import { pictureFault, picturesIn } from "../../../puzzles/picture.ts";
import type { PictureContent } from "../../../puzzles/read-picture.ts";
import { puzzleConfigSchema } from "../../../puzzles/schema.ts";
import { inOneLanguage, makeSkeleton } from "../../../puzzles/skeleton.ts";
import type { TemplateName } from "../../../puzzles/templates.ts";
import type { Published } from "../../_api/answers.ts";
import { findPuzzle } from "../course/puzzles.ts";
import { checkPuzzleFiles, GradersBusy } from "../grading/grading.ts";
import type { Reader } from "../people/auth.ts";
import { STAFF } from "../people/memberships.ts";
import { MAX_FILE_CHARACTERS, MAX_FILES } from "../reading/unpack-puzzle.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { randomCode } from "../system/random-code.ts";
import { limit } from "../system/rate-limits.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { readPictures, requirePictures, storePictures } from "./picture-rows.ts";
import { isTeacher, requireTeacher, type Teacher } from "./teacher.ts";

const CODE_LENGTH = 10;
const PREFIX = "u-";

/** The id by which submissions, progress and assignments know an authored puzzle. */
export function authoredId(code: string): string {
  return PREFIX + code;
}

/** The code in such an id. */
export function codeOf(puzzleId: string): string {
  return puzzleId.slice(PREFIX.length);
}

export function isAuthoredId(puzzleId: string): boolean {
  return puzzleId.startsWith(PREFIX);
}

export interface AuthoredSummary {
  readonly id: string;
  readonly code: string;
  /** The title in puzzle.json. If that file cannot be read, the name of the puzzle's function. */
  readonly title: PerLocale<string>;
  readonly updatedAt: Date;
  /** 0 before the first time. */
  readonly publishedVersion: number;
  readonly isUnlisted: boolean;
  readonly isOwner: boolean;
  readonly isArchived: boolean;
}

export interface AuthoredDraft extends AuthoredSummary {
  readonly files: PuzzleFiles;
  /** Name it when saving: a save that was based on another version is refused. */
  readonly draftVersion: number;
}

const MAX_TOTAL_CHARACTERS = 600_000;

/** The files that a draft may consist of. Their text may be unfinished. */
export const filesSchema = z
  .record(z.string().max(120), z.string().max(MAX_FILE_CHARACTERS))
  .refine((files) => Object.keys(files).length <= MAX_FILES, `more than ${MAX_FILES} files`)
  .refine((files) => Object.keys(files).every(isPuzzleFile), "a file that belongs to no puzzle")
  .refine(
    (files) => Object.values(files).reduce((sum, text) => sum + text.length, 0) <= MAX_TOTAL_CHARACTERS,
    `more than ${MAX_TOTAL_CHARACTERS} characters in all`,
  )
  .refine((files) => pictureFault(files) !== "no-picture", "a picture that is none");

const MAX_PUZZLES = 200;

/** Makes a puzzle from files such as those of a zip, with the pictures that they name; gives its id. */
export async function createPuzzle(
  reader: Reader | undefined,
  files: PuzzleFiles,
  pictures: readonly PictureContent[] = [],
): Promise<string> {
  const { learnerId: ownerId } = requireTeacher(reader);
  await limit("teach-learner", ownerId);
  const code = randomCode(CODE_LENGTH);
  return transact(async (transaction) => {
    if ((await transaction.authoredPuzzle.count({ where: { ownerId } })) >= MAX_PUZZLES)
      throw new Refused("conflict", `Nobody needs more than ${MAX_PUZZLES} puzzles; delete some.`, "too-many-puzzles");
    const made = await transaction.authoredPuzzle.create({ data: { ownerId, code, files: JSON.stringify(files) } });
    await storePictures(transaction, made.id, pictures);
    return made.id;
  });
}

/** The thing that a new puzzle begins as. */
export type StartFrom =
  | { readonly kind: "template"; readonly name: TemplateName; readonly language?: Locale | undefined }
  /** A puzzle of the site, without its solutions and wrong answers: a learner with an account could read them here. */
  | { readonly kind: "catalog"; readonly id: string }
  /** A puzzle that the reader may edit. */
  | { readonly kind: "own"; readonly id: string };

/** Makes a puzzle with a name; gives its id. Throws `Refused` if there is no such puzzle to begin from. */
export async function startPuzzle(reader: Reader | undefined, name: string, from: StartFrom): Promise<string> {
  requireTeacher(reader);
  const { files, pictures } = await filesToStart(reader, readSlug(name), from);
  return createPuzzle(reader, files, pictures);
}

interface Beginning {
  readonly files: PuzzleFiles;
  readonly pictures: readonly PictureContent[];
}

async function filesToStart(reader: Reader | undefined, slug: string, from: StartFrom): Promise<Beginning> {
  if (from.kind === "template") {
    const files = makeSkeleton(slug, from.name);
    return { files: from.language ? inOneLanguage(files, from.language) : files, pictures: [] };
  }
  if (from.kind === "own") {
    const { files, pictures } = await readDraftWithPictures(reader, from.id);
    return { files: renameFiles(files, slug), pictures };
  }
  const known = findPuzzle(from.id);
  if (!known) throw new Refused("not-found", "There is no such puzzle.");
  const files = catalogCopy(readCatalogFiles(join(puzzlesRoot(), from.id)), slug);
  return { files, pictures: Object.values(picturesIn(files)).flatMap(({ hash }) => loadPicture(known, hash) ?? []) };
}

function readSlug(name: string): string {
  const slug = puzzleConfigSchema.shape.id.max(60).safeParse(name);
  if (!slug.success) throw new Refused("bad-request", "A name has lower-case letters, digits and hyphens.", "bad-name");
  return slug.data;
}

/** The puzzles that the reader may edit: their own, and those of colleagues with whom they teach a class that uses them. */
export async function listPuzzles(reader: Reader | undefined): Promise<AuthoredSummary[]> {
  const { learnerId } = requireTeacher(reader);
  const shared = await sharedWith(server().database, learnerId);
  const found = await orUnavailable(() =>
    server().database.authoredPuzzle.findMany({
      // With an empty list SQLite would read all puzzles.
      where: shared.length === 0 ? { ownerId: learnerId } : { OR: [{ ownerId: learnerId }, { id: { in: shared } }] },
      include: LATEST,
      orderBy: { updatedAt: "desc" },
    }),
  );
  return found.map((row) => summarise(row, learnerId));
}

const LATEST = { versions: { orderBy: { version: "desc" }, take: 1, select: { version: true } } } as const;
type WithLatest = AuthoredPuzzle & { readonly versions: readonly { readonly version: number }[] };

function summarise(row: WithLatest, readerId: string): AuthoredSummary {
  const { id, code, updatedAt, isUnlisted } = row;
  const publishedVersion = row.versions[0]?.version ?? 0;
  return {
    id,
    code,
    title: titleOf(row),
    updatedAt,
    publishedVersion,
    isUnlisted,
    isOwner: row.ownerId === readerId,
    isArchived: row.archivedAt !== null,
  };
}

/** Reads the title from a puzzle.json that may be unfinished. A language without a title gets that of the other. */
export function titleOf({ files, code }: Pick<AuthoredPuzzle, "files" | "code">): AuthoredSummary["title"] {
  try {
    const config: unknown = JSON.parse(readFiles(files)["puzzle.json"] ?? "");
    return z.object({ title: puzzleConfigSchema.shape.title }).parse(config).title;
  } catch {
    // A draft may be anything; its code always names it.
    return perLocale(() => code);
  }
}

function readFiles(text: string): PuzzleFiles {
  return JSON.parse(text) as PuzzleFiles;
}

/** The ids of colleagues' puzzles. They are assigned to a class that both the reader and the puzzle's owner teach. */
async function sharedWith(database: Pick<Transaction, "membership" | "authoredPuzzle">, learnerId: string) {
  const classes = await database.membership.findMany({
    where: { learnerId, role: { in: STAFF } },
    select: { classroom: { select: { assignments: true, memberships: { where: { role: { in: STAFF } } } } } },
  });
  const wanted = classes.flatMap(({ classroom }) => {
    const codes = classroom.assignments
      .filter(({ puzzleId }) => isAuthoredId(puzzleId))
      .map(({ puzzleId }) => codeOf(puzzleId));
    return codes.length === 0
      ? []
      : [{ code: { in: codes }, ownerId: { in: classroom.memberships.map((one) => one.learnerId) } }];
  });
  if (wanted.length === 0) return [];
  const shared = await database.authoredPuzzle.findMany({ where: { OR: wanted }, select: { id: true } });
  return shared.map(({ id }) => id);
}

/**
 * A puzzle that the reader may edit. Throws `Refused` for everybody else, as if there were no such puzzle, and for an
 * archived puzzle.
 */
export async function findEditable(database: Transaction, reader: Reader | undefined, id: string): Promise<WithLatest> {
  requireTeacher(reader);
  const found = await database.authoredPuzzle.findUnique({ where: { id }, include: LATEST });
  if (!found || !(await mayEdit(database, reader, found)))
    throw new Refused("not-found", "There is no such puzzle, or it is somebody else's.");
  if (found.archivedAt) throw new Refused("conflict", "The puzzle is archived; restore it first.", "puzzle-archived");
  return found;
}

/** Whether a puzzle is the reader's, or a colleague's with whom they teach a class that uses it. */
export async function mayEdit(
  database: Pick<Transaction, "membership" | "authoredPuzzle">,
  reader: Reader | undefined,
  { id, ownerId }: AuthoredPuzzle,
): Promise<boolean> {
  if (!isTeacher(reader)) return false;
  return ownerId === reader.learnerId || (await sharedWith(database, reader.learnerId)).includes(id);
}

export async function readDraft(reader: Reader | undefined, id: string): Promise<AuthoredDraft> {
  const { learnerId } = requireTeacher(reader);
  const row = await orUnavailable(() => findEditable(server().database, reader, id));
  return { ...summarise(row, learnerId), files: readFiles(row.files), draftVersion: row.draftVersion };
}

/** The draft with the bytes of its pictures. */
export async function readDraftWithPictures(
  reader: Reader | undefined,
  id: string,
): Promise<AuthoredDraft & { readonly pictures: readonly PictureContent[] }> {
  const draft = await readDraft(reader, id);
  return { ...draft, pictures: await orUnavailable(() => readPictures(server().database, id, draft.files)) };
}

/** The classes that were given a puzzle: the names of those that the reader teaches, and the number of the others. */
export interface PuzzleUses {
  readonly names: readonly string[];
  readonly others: number;
}

/** Finds the classes that were given a puzzle which the reader may edit. */
export async function readUses(reader: Reader | undefined, { code }: AuthoredSummary): Promise<PuzzleUses> {
  const { learnerId } = requireTeacher(reader);
  const { database } = server();
  return orUnavailable(async () => {
    const given = await findClassesOf(database, authoredId(code));
    const own = await database.membership.findMany({
      where: { learnerId, role: { in: STAFF }, classroomId: { in: given } },
      select: { classroom: { select: { name: true } } },
    });
    return { names: own.map(({ classroom }) => classroom.name), others: given.length - own.length };
  });
}

/** The ids of the classes that were given a puzzle. */
async function findClassesOf(database: Pick<Transaction, "assignment">, puzzleId: string): Promise<string[]> {
  const given = await database.assignment.findMany({ where: { puzzleId }, select: { classroomId: true } });
  return given.map(({ classroomId }) => classroomId);
}

export type DraftSaved =
  | { readonly kind: "saved"; readonly draftVersion: number }
  /** Somebody has saved since. `files` are theirs; nothing was overwritten. */
  | { readonly kind: "conflict"; readonly draftVersion: number; readonly files: PuzzleFiles };

/** Saves a draft that was based on `baseVersion`. Throws `Refused` for pictures that are too many, too large together, or not kept. */
export async function saveDraft(
  reader: Reader | undefined,
  id: string,
  { files, baseVersion }: { readonly files: PuzzleFiles; readonly baseVersion: number },
): Promise<DraftSaved> {
  await limit("teach-learner", requireTeacher(reader).learnerId);
  return transact(async (transaction) => {
    const { draftVersion, files: kept } = await findEditable(transaction, reader, id);
    const text = JSON.stringify(files);
    if (kept === text) return { kind: "saved", draftVersion };
    if (draftVersion !== baseVersion) return { kind: "conflict", draftVersion, files: readFiles(kept) };
    requireFewPictures(files);
    await requirePictures(transaction, id, files);
    const next = draftVersion + 1;
    await transaction.authoredPuzzle.update({ where: { id }, data: { files: text, draftVersion: next } });
    return { kind: "saved", draftVersion: next };
  });
}

/** Throws `Refused` for more pictures than a puzzle may have. The reason has words that say what to do. */
function requireFewPictures(files: PuzzleFiles): void {
  const fault = pictureFault(files);
  if (fault) throw new Refused("bad-request", "A puzzle cannot have these pictures.", `pictures-${fault}`);
}

/** Runs `check` on the saved draft. */
export async function checkDraft(reader: Reader | undefined, id: string): Promise<Checked> {
  const { files } = await readDraft(reader, id);
  return checkOnce(requireTeacher(reader), files);
}

const checking = new Set<string>();

/** A check may take as long as grading ever may, so a teacher has one at a time and keeps no more graders busy. */
async function checkOnce({ learnerId }: Teacher, files: PuzzleFiles): Promise<Checked> {
  await limit("check-learner", learnerId);
  if (checking.has(learnerId)) throw new GradersBusy("this teacher's last check still runs");
  checking.add(learnerId);
  try {
    return await checkPuzzleFiles(files, { learnerId, address: learnerId });
  } finally {
    checking.delete(learnerId);
  }
}

/** Somebody has saved since the version that was to be published. */
export interface Overtaken {
  readonly kind: "conflict";
  readonly draftVersion: number;
}

/** Makes the draft a new version, if `check` finds nothing to mend. Published again unchanged, it stays the version it is. */
export async function publishPuzzle(
  reader: Reader | undefined,
  id: string,
  { baseVersion, isUnlisted }: { readonly baseVersion: number; readonly isUnlisted: boolean },
): Promise<Published | Overtaken> {
  const draft = await readDraft(reader, id);
  if (draft.draftVersion !== baseVersion) return { kind: "conflict", draftVersion: draft.draftVersion };
  const checked = await checkOnce(requireTeacher(reader), draft.files);
  if (!checked.isSound) return { kind: "unsound", checked };
  return transact(async (transaction) => {
    const now = await findEditable(transaction, reader, id);
    if (now.draftVersion !== baseVersion) return { kind: "conflict", draftVersion: now.draftVersion };
    await transaction.authoredPuzzle.update({ where: { id }, data: { isUnlisted } });
    const last = now.versions[0]?.version ?? 0;
    const before = await transaction.puzzleVersion.findUnique({
      where: { puzzleId_version: { puzzleId: id, version: last } },
    });
    if (before?.files === now.files) return { kind: "published", version: last, checked };
    const version = last + 1;
    await transaction.puzzleVersion.create({ data: { puzzleId: id, version, files: now.files } });
    return { kind: "published", version, checked };
  });
}

/**
 * Deletes a puzzle with its versions, or archives it if a class was given it: that class keeps the puzzle, its versions
 * and its results. Learners keep their solved puzzles. Only the puzzle's owner may.
 */
export async function deletePuzzle(reader: Reader | undefined, id: string): Promise<"deleted" | "archived"> {
  const { learnerId } = requireTeacher(reader);
  return transact(async (transaction) => {
    const { ownerId, code } = await findEditable(transaction, reader, id);
    if (ownerId !== learnerId) throw new Refused("forbidden", "Only who made a puzzle may delete it.", "owner-only");
    if ((await transaction.assignment.count({ where: { puzzleId: authoredId(code) } })) > 0) {
      await transaction.authoredPuzzle.update({ where: { id }, data: { archivedAt: new Date() } });
      return "archived";
    }
    await transaction.authoredPuzzle.delete({ where: { id } });
    return "deleted";
  });
}

/** Makes an archived puzzle one that can be edited and given to classes again. Only its owner may. */
export async function restorePuzzle(reader: Reader | undefined, id: string): Promise<void> {
  const { learnerId: ownerId } = requireTeacher(reader);
  const { count } = await orUnavailable(() =>
    server().database.authoredPuzzle.updateMany({ where: { id, ownerId }, data: { archivedAt: null } }),
  );
  if (count === 0) throw new Refused("not-found", "There is no such puzzle, or it is somebody else's.");
}

/** Gives an author's puzzles to the owners of other classes that use them. Call it before the author is deleted. */
export async function passOnPuzzles(transaction: Transaction, ownerId: string): Promise<void> {
  const puzzles = await transaction.authoredPuzzle.findMany({ where: { ownerId }, select: { id: true, code: true } });
  for (const { id, code } of puzzles) {
    const heir = await transaction.membership.findFirst({
      where: {
        role: "owner",
        learnerId: { not: ownerId },
        classroomId: { in: await findClassesOf(transaction, authoredId(code)) },
      },
      orderBy: { joinedAt: "asc" },
    });
    if (heir) await transaction.authoredPuzzle.update({ where: { id }, data: { ownerId: heir.learnerId } });
  }
}

/** Finds the latest published version of an authored puzzle. Returns `undefined` if the reader may not play it. */
export async function findPlayable(puzzleId: string, learnerId: string | undefined): Promise<PuzzleFolder | undefined> {
  if (!isAuthoredId(puzzleId)) return undefined;
  const { database } = server();
  const found = await orUnavailable(() =>
    database.authoredPuzzle.findUnique({
      where: { code: codeOf(puzzleId) },
      include: { versions: { orderBy: { version: "desc" }, take: 1 } },
    }),
  );
  const latest = found?.versions[0];
  if (!found || !latest || !(await mayPlay(learnerId, found))) return undefined;
  return renamePuzzle(parsePuzzle(readFiles(latest.files)), { id: puzzleId, version: latest.version });
}

/** Whether the published versions of a puzzle are open to a learner. Teachers of a class meet its puzzles before they open. */
export async function mayPlay(
  learnerId: string | undefined,
  { ownerId, code, isUnlisted, archivedAt }: AuthoredPuzzle,
): Promise<boolean> {
  if (isUnlisted && !archivedAt) return true;
  if (learnerId === undefined) return false;
  if (learnerId === ownerId) return true;
  const puzzleId = authoredId(code);
  const isOpen = { OR: [{ opensAt: null }, { opensAt: { lte: new Date() } }] };
  const isGiven = [
    { role: { in: STAFF }, classroom: { assignments: { some: { puzzleId } } } },
    { classroom: { assignments: { some: { puzzleId, ...isOpen } } } },
  ];
  return (
    (await orUnavailable(() => server().database.membership.findFirst({ where: { learnerId, OR: isGiven } }))) !== null
  );
}

/** Whether the reader may give this authored puzzle to a class. They must be allowed to edit it, or it must be open to all who have its address. */
export async function mayAssign(transaction: Transaction, reader: Reader, puzzleId: string): Promise<boolean> {
  const code = codeOf(puzzleId);
  const found = await transaction.authoredPuzzle.findUnique({ where: { code }, include: LATEST });
  if (!found || found.versions.length === 0 || found.archivedAt) return false;
  if (found.isUnlisted || found.ownerId === reader.learnerId) return true;
  return (await sharedWith(transaction, reader.learnerId)).includes(found.id);
}

/** Reads the id in puzzle.json, which must be the name of the folder. Returns `undefined` if there is no id. */
export function folderName(files: PuzzleFiles): string | undefined {
  try {
    return z.object({ id: puzzleConfigSchema.shape.id }).parse(JSON.parse(files["puzzle.json"] ?? "")).id;
  } catch {
    // A draft may be anything.
    return undefined;
  }
}
