import "server-only";
import type { Reader } from "../people/auth.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { type ClassSummary, listClasses } from "./classes.ts";

/** The search parameters of a board's address. */
export interface BoardSearch {
  readonly searchParams: Promise<{ readonly class?: string }>;
}

/** The learners whose results a board shows. */
export interface Circle {
  /** The classes that the reader may narrow a board to. */
  readonly classes: readonly ClassSummary[];
  /** The one that was asked for, if the reader is in it. */
  readonly chosen: ClassSummary | undefined;
  /** Its members; undefined for everybody. */
  readonly among: readonly string[] | undefined;
}

/** The circle of a board. If the reader is not in the class, they see everybody. */
export async function readCircle(reader: Reader | undefined, classId: string | undefined): Promise<Circle> {
  const classes = await listClasses(reader);
  const chosen = classes.find(({ id }) => id === classId);
  if (!chosen) return { classes, chosen, among: undefined };
  const members = await orUnavailable(() =>
    server().database.membership.findMany({ where: { classroomId: chosen.id }, select: { learnerId: true } }),
  );
  return { classes, chosen, among: members.map(({ learnerId }) => learnerId) };
}
