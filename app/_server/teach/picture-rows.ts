import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "../../../prisma/client.ts";
import type { PuzzleFiles } from "../../../puzzles/files.ts";
import { type Picture, type PictureType, picturesIn, printPicture } from "../../../puzzles/picture.ts";
import type { PictureContent } from "../../../puzzles/read-picture.ts";
import { Refused } from "../system/refusal.ts";

/** The bytes of all pictures of one owner, with those that only earlier versions show. */
const MOST_BYTES_OF_OWNER = 100 * 1024 * 1024;

const FACTS = { hash: true, type: true, width: true, height: true, bytes: true } as const;

/** Keeps pictures with a puzzle. One that the puzzle has already is kept once. */
export async function storePictures(
  transaction: Transaction,
  puzzleId: string,
  pictures: readonly PictureContent[],
): Promise<void> {
  if (pictures.length === 0) return;
  const hashes = pictures.map(({ hash }) => hash);
  const before = await transaction.puzzlePicture.findMany({ where: { puzzleId, hash: { in: hashes } }, select: FACTS });
  const known = new Set(before.map(({ hash }) => hash));
  const fresh = [...new Map(pictures.map((one) => [one.hash, one])).values()].filter(({ hash }) => !known.has(hash));
  const { ownerId } = await transaction.authoredPuzzle.findUniqueOrThrow({ where: { id: puzzleId } });
  const { _sum } = await transaction.puzzlePicture.aggregate({
    where: { puzzle: { ownerId } },
    _sum: { bytes: true },
  });
  const total = fresh.reduce((sum, { bytes }) => sum + bytes, _sum.bytes ?? 0);
  if (total > MOST_BYTES_OF_OWNER)
    throw new Refused("conflict", "Your puzzles hold very many pictures; delete some.", "pictures-full");
  // Each in a statement of its own: together they may be more than a statement takes.
  for (const { hash, type, width, height, bytes, content } of fresh)
    await transaction.puzzlePicture.create({
      data: { id: randomUUID(), puzzleId, hash, type, width, height, bytes, content },
    });
}

/** The facts of all pictures that are kept with a puzzle, as its files have them. */
async function printedPictures(transaction: Transaction, puzzleId: string): Promise<ReadonlySet<string>> {
  const rows = await transaction.puzzlePicture.findMany({ where: { puzzleId }, select: FACTS });
  return new Set(rows.map((row) => printPicture({ ...row, type: row.type as PictureType })));
}

/** Throws `Refused` if files name a picture that is not kept with the puzzle. */
export async function requirePictures(transaction: Transaction, puzzleId: string, files: PuzzleFiles): Promise<void> {
  const pictures = Object.values(picturesIn(files));
  if (pictures.length === 0) return;
  const kept = await printedPictures(transaction, puzzleId);
  if (!pictures.every((picture) => kept.has(printPicture(picture))))
    throw new Refused("conflict", "A picture is not there any more; add it again.", "picture-gone");
}

/** Reads the pictures that files name. One that is not kept is left out. */
export async function readPictures(
  transaction: Pick<Transaction, "puzzlePicture">,
  puzzleId: string,
  files: PuzzleFiles,
): Promise<PictureContent[]> {
  const hashes = Object.values(picturesIn(files)).map(({ hash }) => hash);
  if (hashes.length === 0) return [];
  const rows = await transaction.puzzlePicture.findMany({
    where: { puzzleId, hash: { in: hashes } },
    select: { ...FACTS, content: true },
  });
  return rows.map((row) => ({ ...row, type: row.type as Picture["type"], content: new Uint8Array(row.content) }));
}

/** A tab that has not saved yet may still name a picture that the draft does not. */
const SWEEP_AFTER_MS = 24 * 60 * 60_000;

/** Removes the older pictures of a puzzle that neither its draft nor a version names. */
export async function sweepPictures(transaction: Transaction, puzzleId: string, draft: string): Promise<void> {
  const createdAt = { lt: new Date(Date.now() - SWEEP_AFTER_MS) };
  const old = await transaction.puzzlePicture.findMany({ where: { puzzleId, createdAt }, select: { hash: true } });
  if (old.length === 0) return;
  const versions = await transaction.puzzleVersion.findMany({ where: { puzzleId }, select: { files: true } });
  const texts = [draft, ...versions.map(({ files }) => files)];
  const unused = old.map(({ hash }) => hash).filter((hash) => !texts.some((text) => text.includes(hash)));
  await transaction.puzzlePicture.deleteMany({ where: { puzzleId, hash: { in: unused } } });
}
