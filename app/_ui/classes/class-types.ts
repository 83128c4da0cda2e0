import type { Role } from "../../_api/answers.ts";
import type { LateRule, Worth } from "../../_api/class-answers.ts";

/** The data of a class that pages hand to their parts. */
export interface ClassMember {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface AssignmentItem extends Worth {
  readonly puzzleId: string;
  readonly title: string;
  /** Null if the puzzle was deleted. */
  readonly path: string | null;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly lateRule: LateRule;
}

export interface PuzzleChoice {
  readonly puzzleId: string;
  readonly title: string;
  readonly isOwn: boolean;
}
