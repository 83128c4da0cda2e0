import "server-only";
import { loadPicture } from "../../../puzzles/load.ts";
import type { PictureType } from "../../../puzzles/picture.ts";
import type { PictureAdded } from "../../_api/answers.ts";
import { findPuzzle } from "../course/puzzles.ts";
import type { Reader } from "../people/auth.ts";
import { ReadingBusy, readFile } from "../reading/read-file.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { limit } from "../system/rate-limits.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { codeOf, findEditable, isAuthoredId, mayEdit, mayPlay } from "./authored-puzzles.ts";
import { storePictures, sweepPictures } from "./picture-rows.ts";
import { requireTeacher } from "./teacher.ts";

/**
 * Keeps a file as a picture of a puzzle that the reader may edit. Returns the text that stands for it among the puzzle's files, and the
 * parts that were taken out of an SVG. Throws `Refused` for a file that is no picture, and if the puzzle is not the reader's.
 */
export async function addPicture(
  reader: Reader | undefined,
  puzzleId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PictureAdded> {
  await limit("picture-learner", requireTeacher(reader).learnerId);
  await orUnavailable(() => findEditable(server().database, reader, puzzleId));
  const read = await readFile("picture", bytes);
  // A picture within the limits takes a moment, so it is the machine that was busy.
  if (!read) throw new ReadingBusy("the picture was not read in time");
  if (read.kind === "refused") throw new Refused("bad-request", "This is no picture for a puzzle.", read.reason);
  const { picture, removed, text } = read;
  await transact(async (transaction) => {
    await findEditable(transaction, reader, puzzleId);
    await sweepPictures(transaction, { puzzleId });
    await storePictures(transaction, puzzleId, [picture]);
  });
  return { text, removed };
}

export interface ServedPicture {
  readonly type: PictureType;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Whether everybody may see it. */
  readonly isPublic: boolean;
}

/**
 * Finds a picture of a puzzle by its hash. Of a teacher's puzzle those who may edit it see every picture, and those who may
 * play it see the pictures of published versions. Throws `Refused` for everybody else, as if there were no such picture.
 */
export async function findPicture(reader: Reader | undefined, puzzleId: string, hash: string): Promise<ServedPicture> {
  const found = isAuthoredId(puzzleId) ? await findAuthored(reader, puzzleId, hash) : findOfCatalog(puzzleId, hash);
  if (!found) throw new Refused("not-found", "There is no such picture, or it is not yours to see.");
  return found;
}

function findOfCatalog(puzzleId: string, hash: string): ServedPicture | undefined {
  const folder = findPuzzle(puzzleId);
  const picture = folder && loadPicture(folder, hash);
  return picture && { ...picture, isPublic: true };
}

async function findAuthored(reader: Reader | undefined, puzzleId: string, hash: string): Promise<ServedPicture | null> {
  const { database } = server();
  return orUnavailable(async () => {
    const row = await database.puzzlePicture.findFirst({
      where: { hash, puzzle: { code: codeOf(puzzleId) } },
      select: { id: true, type: true, puzzle: true },
    });
    if (!row) return null;
    const { id, type, puzzle } = row;
    const isShown = async () => {
      const version = { puzzleId: puzzle.id, files: { contains: hash } };
      return (await mayPlay(reader?.learnerId, puzzle)) && (await database.puzzleVersion.count({ where: version })) > 0;
    };
    if (!((await mayEdit(database, reader, puzzle)) || (await isShown()))) return null;
    // Strangers may ask for any hash, so the bytes are read for those alone who may see them.
    const bytes = await database.puzzlePicture.findUnique({ where: { id }, select: { content: true } });
    return bytes && { type: type as PictureType, content: new Uint8Array(bytes.content), isPublic: false };
  });
}
