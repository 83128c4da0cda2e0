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
