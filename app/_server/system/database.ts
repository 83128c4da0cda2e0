import "server-only";
import pRetry from "p-retry";
import { Prisma } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { server } from "./server.ts";

/** The database cannot be had: locked for longer than we wait, or its file is gone. */
export class DatabaseUnavailable extends Error {}

/** Two that change the same rows at once cost nothing but another try; a lock costs the whole server its wait. */
const CONFLICT_RETRIES = 8;
const LOCK_RETRIES = 4;

/**
 * Runs one transaction, again if another held the lock or changed what it had read. All of it happens or nothing, as
 * if no other ran beside it.
 */
export async function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const attempt = () =>
    server().database.$transaction(work, { maxWait: 10_000, timeout: 20_000, isolationLevel: "Serializable" });
  return orUnavailable(() =>
    pRetry(attempt, {
      retries: CONFLICT_RETRIES,
      minTimeout: 30,
      maxTimeout: 1_000,
      factor: 2,
      randomize: true,
      shouldRetry: ({ error, attemptNumber }) =>
        isConflict(error) || (isLocked(error) && attemptNumber <= LOCK_RETRIES),
    }),
  );
}

/** Turns a database that cannot be had into `DatabaseUnavailable`; other errors pass. */
export async function orUnavailable<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (withCauses(error).some((one) => isLocked(one) || isMissing(one)))
      throw new DatabaseUnavailable("the database cannot be had", { cause: error });
    throw error;
  }
}

/** Better Auth wraps what the database has told it. */
function withCauses(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...withCauses(error.cause)] : [error];
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** A row that the new one needs is gone: its learner was deleted, or became another, in the meantime. */
export function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

function isConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
}

/** Prisma reports a lock as a timeout of the socket (P1008) or of the transaction (P2028). */
function isLocked(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && ["P1008", "P2028", "P2034"].includes(error.code)) ||
    /SQLITE_BUSY|database is locked|SocketTimeout/.test(String(error))
  );
}

function isMissing(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError &&
      ["P2021", "P1001", "P1003", "P1017"].includes(error.code)) ||
    /no such table|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR|SQLITE_CORRUPT|SQLITE_NOTADB|unable to open database|ECONNREFUSED|Can't reach database server/.test(
      String(error),
    )
  );
}
