/** A session that is in the database, with the learner it belongs to. It may have expired. */
export interface FoundSession {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly learnerId: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly isAnonymous: boolean;
}

/** A row of `Submission` as a verdict makes it; the columns that others fill later are left out. */
export interface SubmissionRow {
  readonly id: string;
  readonly learnerId: string;
  readonly puzzleId: string;
  readonly puzzleVersion: number;
  readonly engineVersion: string;
  readonly seed: number;
  readonly source: string;
  readonly language: string;
  readonly idempotencyKey: string;
  readonly status: string;
  readonly layers: number | null;
  readonly heads: number | null;
  readonly ops: number | null;
  readonly ranked: boolean;
  readonly rankedReason: string | null;
  readonly testsPassed: number;
  readonly testsTotal: number;
  readonly counterexample: string | null;
  readonly error: string | null;
  readonly createdAt: Date;
}

/** `twin`: the learner has a submission with this key already. `no-learner`: the learner is gone. Both write nothing. */
export type Recorded = "recorded" | "twin" | "no-learner";

/**
 * The statements that every submission runs, prepared once (docs/decisions/050). Prisma reads and writes the same rows
 * on every other path. Each call throws the driver's error; its message begins with the driver's code.
 */
export interface HotPath {
  /** Undefined if no session has the token. */
  findSession(token: string): Promise<FoundSession | undefined>;
  /** Finds the submission that the learner sent with this key. Returns `undefined` if there is no such submission. */
  findSubmission(learnerId: string, idempotencyKey: string): Promise<SubmissionRow | undefined>;
  /** Records submissions in one commit, each with its progress and best result. One answer a row, in their order. */
  record(rows: readonly SubmissionRow[]): Promise<Recorded[]>;
  close(): Promise<void>;
}
