import { makeSkeleton } from "../../../puzzles/skeleton.ts";
import { writeTexts } from "../../../puzzles/testing/write-texts.ts";
import { newEmail, PASSWORD, Visitor } from "./visitor.ts";

/** Somebody with an account. */
export async function newTeacher(): Promise<Visitor> {
  const teacher = new Visitor();
  await teacher.signUp(newEmail());
  return teacher;
}

export function deleteAccount(teacher: Visitor) {
  return teacher.send("DELETE", "/api/account", { json: { confirm: "delete", password: PASSWORD } });
}

export interface Drafted {
  readonly id: string;
  readonly code: string;
  readonly draftVersion: number;
  readonly files: Record<string, string>;
}

/** A puzzle that `check` finds sound: the skeleton with four more wrong answers. */
export function soundFiles(name = "twin"): Record<string, string> {
  const wrong = ["tokens[0]", '"a"', "length", 'where(indices == 0, seq, "_")'];
  const programs = wrong.map((result, i) => [
    `wrong/slip-${i}.py`,
    `# Slip ${i}.\ndef ${name}(seq=tokens):\n    return ${i === 0 ? "raw([1])" : i === 2 ? "indices + 1" : result}\n`,
  ]);
  return { ...writeTexts(makeSkeleton(name)), ...Object.fromEntries(programs) };
}

export async function newPuzzle(teacher: Visitor, files?: Record<string, string>): Promise<Drafted> {
  const { body } = await teacher.send<{ id: string }>("POST", "/api/teach/puzzles", { json: { name: "twin" } });
  if (files) await teacher.send("PUT", `/api/teach/puzzles/${body.id}`, { json: { files, baseVersion: 1 } });
  return readDrafted(teacher, body.id);
}

export async function readDrafted(teacher: Visitor, id: string): Promise<Drafted> {
  return (await teacher.send<Drafted>("GET", `/api/teach/puzzles/${id}`)).body;
}

export function publish(teacher: Visitor, { id, draftVersion }: Drafted, isUnlisted = false) {
  const json = { baseVersion: draftVersion, isUnlisted };
  return teacher.send<{ kind: string; version: number }>("POST", `/api/teach/puzzles/${id}/publish`, { json });
}

export interface Joined {
  readonly id: string;
  readonly joinCode: string;
}

export async function newClass(teacher: Visitor): Promise<Joined> {
  const json = { name: "Class 7b", ownName: "Teacher" };
  const { body } = await teacher.send<{ id: string }>("POST", "/api/classes", { json });
  return (await teacher.send<Joined>("GET", `/api/classes/${body.id}`)).body;
}

export function join(learner: Visitor, code: string, name = "Ada") {
  return learner.send<{ id: string }>("POST", "/api/classes/join", { json: { code, name } });
}

export function assign(teacher: Visitor, classId: string, puzzleIds: readonly string[], dueAt: string | null = null) {
  const assignments = puzzleIds.map((puzzleId) => ({ puzzleId, dueAt }));
  return teacher.send("PATCH", `/api/classes/${classId}`, { json: { change: "assignments", assignments } });
}

interface Members {
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

interface Rows {
  readonly rows: readonly { readonly memberId: string; readonly name: string }[];
}

/** The id of a teacher or a learner of the class; of a learner only if they are on the first page of the grid. */
export async function memberNamed(teacher: Visitor, classId: string, name: string): Promise<string> {
  const { members } = (await teacher.send<Members>("GET", `/api/classes/${classId}`)).body;
  const { rows } = (await teacher.send<Rows>("GET", `/api/classes/${classId}/results`)).body;
  const ids = [...members, ...rows.map((row) => ({ id: row.memberId, name: row.name }))];
  return ids.find((one) => one.name === name)?.id ?? "";
}
