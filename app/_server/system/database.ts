import "server-only";
import pRetry from "p-retry";
import type { Database, Transaction } from "../../../prisma/client.ts";
import { isConflict, isLocked, isMissing } from "./database-errors.ts";
import { server } from "./server.ts";

/** The database cannot be reached or takes no writes: it is locked for longer than we wait, its file or server is gone, or its disk is full. */
export class DatabaseUnavailable extends Error {}

/** Two that change the same rows at once cost nothing but another try; a lock costs the whole server its wait. */
const CONFLICT_RETRIES = 8;
const LOCK_RETRIES = 4;

/**
 * Runs one transaction, again if another held the lock or changed what it had read. All of it happens or nothing, as
 * if no other ran beside it.
 */
export function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return orUnavailable(() => transactOn(server().database, work));
}

/** As `transact`, on a database that need not be the server's. Errors pass as they are. */
export function transactOn<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const attempt = () => database.$transaction(work, { isolationLevel: "Serializable" });
  return pRetry(attempt, {
    retries: CONFLICT_RETRIES,
    minTimeout: 30,
    maxTimeout: 1_000,
    factor: 2,
    randomize: true,
    shouldRetry: ({ error, attemptNumber }) => isConflict(error) || (isLocked(error) && attemptNumber <= LOCK_RETRIES),
  });
}

/** Turns the error of a database that cannot be reached into `DatabaseUnavailable`. Other errors pass. */
export async function orUnavailable<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (withCauses(error).some((one) => isLocked(one) || isConflict(one) || isMissing(one)))
      throw new DatabaseUnavailable("the database cannot be reached", { cause: error });
    throw error;
  }
}

/** Better Auth wraps the errors of the database. */
function withCauses(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...withCauses(error.cause)] : [error];
}
