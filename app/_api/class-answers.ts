import type { Language, Verdict } from "../../engine/index.ts";

/** The fate of a submission after the due time: it counts and is marked late, or it does not count in the class. */
export const LATE_RULES = ["mark", "close"] as const;
export type LateRule = (typeof LATE_RULES)[number];

/** The part of a puzzle that earns its points. */
export const POINT_RULES = ["solved", "layers", "ranked", "tests"] as const;
export type PointRule = (typeof POINT_RULES)[number];

/** The points of a puzzle in a class, and the rule by which a learner earns them. */
export interface Worth {
  readonly points: number;
  readonly pointRule: PointRule;
  /** For the rule `layers`: the most that a ranked solution may have. */
  readonly layerLimit: number | null;
}

/** The terms of a puzzle that a class has just been given. */
export const FIRST_TERMS = {
  opensAt: null,
  dueAt: null,
  lateRule: "mark",
  points: 1,
  pointRule: "solved",
  layerLimit: null,
} as const;

/** The result of one learner in one puzzle of a class. The learner sees it as the teachers see it. */
export interface ClassResult {
  readonly state: "new" | "attempted" | "solved";
  /** All submissions of the puzzle, also those that do not count. */
  readonly attempts: number;
  /** The time of the submission that counts; null if none does. */
  readonly countedAt: Date | null;
  readonly isLate: boolean;
  readonly layers: number | null;
  readonly heads: number | null;
  readonly isRanked: boolean;
  /** The version of the puzzle under which the submission that counts was graded; null if none counts. */
  readonly version: number | null;
  readonly testsPassed: number | null;
  readonly testsTotal: number | null;
  readonly points: number;
  /** The learner's own due time. */
  readonly dueAt: Date | null;
  /** Whether the learner has more time than the class. */
  readonly isExtended: boolean;
}

export interface ClassRow {
  readonly memberId: string;
  readonly name: string;
  readonly studentNumber: string | null;
  readonly section: string | null;
  /** Whether another learner of the class has the same name. */
  readonly hasTwin: boolean;
  /** Whether the learner agreed that the teachers read their programs. */
  readonly sharesPrograms: boolean;
  /** By puzzle id, one for each puzzle of the class. */
  readonly results: Readonly<Record<string, ClassResult>>;
  /** The sum over the puzzles. */
  readonly points: number;
  /** The points of a perfect result. */
  readonly maxPoints: number;
}

/** The first thing that is wrong in a file with a list of learners. */
export interface RosterFault {
  readonly code: "empty" | "encoding" | "csv" | "no-name-column" | "name" | "email" | "cell" | "twice" | "too-many";
  /** From 1. */
  readonly line: number;
}

/** The outcome of importing a list of learners. */
export type RosterImported =
  | { readonly kind: "imported"; readonly entries: number; readonly matched: number }
  | { readonly kind: "refused"; readonly fault: RosterFault };

/** One person of the list that a teacher imported. */
export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string | null;
  readonly email: string | null;
  readonly section: string | null;
}

/** A learner of a class who is not matched to a row of its list. */
export interface Unmatched {
  readonly memberId: string;
  readonly name: string;
  /** As the learner typed it. */
  readonly studentNumber: string | null;
}

/** A teacher's puzzle in a class, with results under a version that is not the newest. */
export interface VersionView {
  readonly puzzleId: string;
  readonly newest: number;
  /** Submissions under an older version. */
  readonly older: number;
  /** Of these, the ones that are not graded on the newest. */
  readonly left: number;
  /** Whether the class goes by the newest version. */
  readonly isGradedAgain: boolean;
}

/** The longest comment, in UTF-16 code units. */
export const COMMENT_LENGTH = 2000;

/** A teacher's comment on one line of a program. */
export interface LineComment {
  readonly id: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The author's name in the class; null if they have left it or deleted their account. */
  readonly author: string | null;
  readonly isOwn: boolean;
  /** Whether the reader may delete it: their own, or as a teacher one whose author no longer teaches the class. */
  readonly mayDelete: boolean;
  readonly createdAt: Date;
  /** Null if it was never changed. */
  readonly editedAt: Date | null;
  /** Whether the learner has yet to open it. */
  readonly isNew: boolean;
}

/** A comment with the submission that it is about. */
export interface PlacedComment extends LineComment {
  readonly submissionId: string;
}

/** A submission of a learner to a puzzle of the class. */
export interface ProgramSummary {
  readonly id: string;
  readonly puzzleId: string;
  readonly createdAt: Date;
  readonly language: Language;
  /** The verdict that the class goes by. */
  readonly status: Verdict["status"];
  readonly layers: number | null;
  readonly heads: number | null;
  readonly ranked: boolean;
  readonly testsPassed: number;
  readonly testsTotal: number;
  readonly version: number;
  readonly isLate: boolean;
  /** The number of comments that this class has on it. */
  readonly comments: number;
  /** Of these, the ones that the learner has yet to open. */
  readonly newComments: number;
}

/** One page of the programs that a class may read of a learner, newest first. */
export interface ProgramsPage {
  readonly name: string;
  /** The time from which on the learner agreed; null if nothing may be read. */
  readonly sharedFrom: Date | null;
  readonly programs: readonly ProgramSummary[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** A program with the comments of the class. */
export interface ProgramView extends ProgramSummary {
  readonly source: string;
  readonly memberId: string;
  /** The learner's name in the class, as the reader knows it. */
  readonly name: string;
  /** Whether it is the reader's own. */
  readonly isOwn: boolean;
  /** In the order of their lines and times. */
  readonly lineComments: readonly LineComment[];
}
