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

/**
 * Keeps pictures with a puzzle. One that the puzzle has already is kept once. Throws `Refused` if its owner has too many also
 * without those that nothing names any more.
 */
export async function storePictures(
  transaction: Transaction,
  puzzleId: string,
  pictures: readonly PictureContent[],
): Promise<void> {
  if (pictures.length === 0) return;
  const { ownerId } = await transaction.authoredPuzzle.findUniqueOrThrow({
    where: { id: puzzleId },
    select: { ownerId: true },
  });
  const hasRoomFor = async (more: readonly PictureContent[]) =>
    (await bytesOfOwner(transaction, ownerId)) + sumOf(more) <= MOST_BYTES_OF_OWNER;
  if (!(await hasRoomFor(pictures))) await sweepPictures(transaction, { puzzle: { ownerId } });
  const hashes = pictures.map(({ hash }) => hash);
  const before = await transaction.puzzlePicture.findMany({ where: { puzzleId, hash: { in: hashes } }, select: FACTS });
  const known = new Set(before.map(({ hash }) => hash));
  const fresh = [...new Map(pictures.map((one) => [one.hash, one])).values()].filter(({ hash }) => !known.has(hash));
  if (!(await hasRoomFor(fresh)))
    throw new Refused("conflict", "Your puzzles hold very many pictures; delete some.", "pictures-full");
  // Each in a statement of its own: together they may be more than a statement takes.
  for (const { hash, type, width, height, bytes, content } of fresh)
    await transaction.puzzlePicture.create({
      data: { id: randomUUID(), puzzleId, hash, type, width, height, bytes, content },
    });
}

function sumOf(pictures: readonly PictureContent[]): number {
  return pictures.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function bytesOfOwner(transaction: Transaction, ownerId: string): Promise<number> {
  const { _sum } = await transaction.puzzlePicture.aggregate({ where: { puzzle: { ownerId } }, _sum: { bytes: true } });
  return _sum.bytes ?? 0;
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

/** Removes the older pictures of one puzzle, or of all puzzles of an owner, that neither a draft nor a version names. */
export async function sweepPictures(
  transaction: Transaction,
  of: { readonly puzzleId: string } | { readonly puzzle: { readonly ownerId: string } },
): Promise<void> {
  const createdAt = { lt: new Date(Date.now() - SWEEP_AFTER_MS) };
  const old = await transaction.puzzlePicture.findMany({
    where: { ...of, createdAt },
    select: { id: true, puzzleId: true, hash: true },
  });
  for (const { id, puzzleId, hash } of old)
    if (!(await isNamed(transaction, puzzleId, hash))) await transaction.puzzlePicture.delete({ where: { id } });
}

/** Whether the draft or a version names a picture. The database looks, so that no long text comes here. */
async function isNamed(transaction: Transaction, puzzleId: string, hash: string): Promise<boolean> {
  const files = { contains: hash };
  if ((await transaction.authoredPuzzle.count({ where: { id: puzzleId, files } })) > 0) return true;
  return (await transaction.puzzleVersion.count({ where: { puzzleId, files } })) > 0;
}
