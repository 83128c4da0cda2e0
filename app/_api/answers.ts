import type { Language, UnrankedReason, Verdict } from "../../engine/index.ts";
import type { Checked } from "../../puzzles/check-files.ts";
import type { PlacedComment } from "./class-answers.ts";

export type { PuzzleFiles } from "../../puzzles/files.ts";
export type { Checked };

/**
 * The answers of the server. Services make them and pages read them. This file has types alone, so both sides may import it and
 * neither the other.
 */

/** A value as it arrives in a page: JSON has text for a time. */
export type Sent<T> = T extends Date ? string : T extends object ? { readonly [Key in keyof T]: Sent<T[Key]> } : T;

/** Why a request was refused. A page finds its own words by the code (`messages.api`). */
export type ApiErrorCode =
  | "bad-request"
  | "sign-in-first"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "too-many-requests"
  | "foreign-origin"
  | "unknown-puzzle"
  | "puzzle-broken"
  | "method-not-allowed"
  | "key-reused"
  | "too-large"
  | "not-json"
  | "busy"
  | "database-unavailable"
  | "internal";

export interface ApiError {
  readonly error: {
    readonly code: ApiErrorCode;
    readonly message: string;
    /** The exact fault, if one code covers several. */
    readonly reason?: string;
  };
}

/** A picture that is kept with a puzzle. */
export interface PictureAdded {
  /** The text that stands for it among the puzzle's files. */
  readonly text: string;
  /** The elements and attributes that were taken out of an SVG, because they could run or load something. */
  readonly removed: readonly string[];
}

/** The thing that was made or joined. */
export interface Made {
  readonly id: string;
}

export interface Graded extends Verdict {
  readonly id: string;
}

/** A submission that may be a record: whether its check still runs, and whether it is ranked now. */
export interface RecordAnswer {
  readonly isChecking: boolean;
  readonly ranked: boolean;
  readonly rankedReason: UnrankedReason | null;
}

/** A learner's progress in one puzzle. */
export interface PuzzleProgress {
  readonly state: "attempted" | "solved";
  readonly attempts: number;
  readonly best: RankedScore | null;
}

/** By puzzle id; a puzzle never submitted is left out. */
export type ProgressAnswer = Readonly<Record<string, PuzzleProgress>>;

/** A step of the course, in its order. */
export interface CourseStep {
  readonly kind: "lesson" | "challenge";
  /** The slug of a lesson, or the id of a challenge. */
  readonly id: string;
  readonly title: string;
  /** The exercises of a lesson. */
  readonly exercises: readonly string[];
}

/** One of a learner's own submissions. */
export interface PastSubmission {
  readonly id: string;
  readonly source: string;
  readonly language: Language;
  readonly status: Verdict["status"];
  readonly layers: number | null;
  readonly heads: number | null;
  readonly ops: number | null;
  readonly ranked: boolean;
  readonly testsPassed: number;
  readonly testsTotal: number;
  readonly createdAt: Date;
  readonly isPublished: boolean;
  /** Its result under a newer engine or puzzle. */
  readonly standing: string;
}

export interface HistoryAnswer {
  readonly submissions: readonly PastSubmission[];
  /** The comments of teachers on them, in the order of their lines and times. */
  readonly comments: readonly PlacedComment[];
}

/** A learner's draft for one puzzle. */
export interface DraftView {
  readonly source: string;
  /** Name it when saving: a save that was based on another version is refused. */
  readonly version: number;
  /** Another text of the same learner, from another browser that was signed in; for them to choose. */
  readonly rival: string | null;
  readonly updatedAt: Date;
}

export interface DraftAnswer {
  readonly draft: DraftView | null;
}

/** The ways to sign in besides e-mail and password. */
export type Provider = "github" | "google";

/** The data of an account that its owner sees. It holds no secret that opens the account. */
export interface AccountView {
  readonly kind: "new" | "anonymous" | "account";
  readonly email: string | null;
  readonly alias: string | null;
  readonly isAliasHidden: boolean;
  readonly isListed: boolean;
  readonly hasPassword: boolean;
  /** The ways to sign in that this site offers. */
  readonly offered: readonly Provider[];
  /** The ways to sign in that this account uses. */
  readonly connected: readonly string[];
  readonly sessions: readonly SessionView[];
  readonly solved: number;
  readonly isAdmin: boolean;
}

export interface SessionView {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** The name that the browser sent. */
  readonly userAgent: string | null;
  readonly isCurrent: boolean;
}

/** The outcome of an import. */
export interface Imported {
  /** Programs that were graded here and count from now on. */
  readonly graded: number;
  readonly passed: number;
  /** Programs that were here already. */
  readonly known: number;
  /** Programs of puzzles that this site does not have. */
  readonly foreign: number;
  /** Programs left for another import of the same file. */
  readonly left: number;
  readonly drafts: number;
}

export type Role = "owner" | "co-teacher" | "learner";

/** The outcome of publishing a teacher's puzzle. */
export type Published =
  | { readonly kind: "published"; readonly version: number; readonly checked: Checked }
  | { readonly kind: "unsound"; readonly checked: Checked };

export interface Score {
  readonly layers: number;
  readonly heads: number;
  readonly ops: number;
}

export interface RankedScore extends Score {
  readonly ranked: boolean;
}

/** A learner's smallest Transformer for one puzzle. */
export interface ModelRow {
  readonly alias: string | null;
  readonly tag: string;
  readonly isReader: boolean;
  /** Numbers that the file of the model holds. */
  readonly parameters: number;
  /** Of the program. */
  readonly layers: number;
  readonly achievedAt: Date;
}

/** One result on the board of a puzzle. */
export interface BoardRow extends Score {
  /** Equal scores share a rank; null for a result that no longer passes. */
  readonly rank: number | null;
  readonly alias: string | null;
  /** The last characters of the learner's id: tells two apart and says nothing of either. */
  readonly tag: string;
  readonly achievedAt: Date;
  /** Whether nobody else reached this score earlier. */
  readonly isFirst: boolean;
  readonly isReader: boolean;
  /** The program, if its author published it and the reader has reached its score. */
  readonly solutionId: string | null;
  /** For moderators. */
  readonly learnerId: string | null;
  readonly submissionId: string | null;
}

/** The number of learners with this many layers or heads. */
export interface Bar {
  readonly count: number;
  readonly learners: number;
}

/** The learners of a puzzle by the layers of their best ranked solution, and the reader's own layers if ranked. */
export interface CrowdAnswer {
  readonly layers: readonly Bar[];
  readonly own: number | null;
}
