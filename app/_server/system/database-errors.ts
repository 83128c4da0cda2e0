import "server-only";
import { Prisma } from "../../../generated/prisma/client.ts";

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** A row that the new one needs is gone: its learner was deleted, or became another, in the meantime. */
export function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

/** PostgreSQL's codes for a transaction that must be run again: a conflict (40001) and a deadlock (40P01). */
export function isConflict(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") ||
    /^Error: (40001|40P01):/.test(String(error))
  );
}

/** Prisma reports a lock as a timeout of the socket (P1008) or of the transaction (P2028). */
export function isLocked(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && ["P1008", "P2028", "P2034"].includes(error.code)) ||
    /SQLITE_BUSY|database is locked|SocketTimeout/.test(String(error))
  );
}

/** The database is not there, or takes no writes. */
export function isMissing(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError &&
      ["P2021", "P1001", "P1003", "P1017"].includes(error.code)) ||
    /no such table|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR|SQLITE_CORRUPT|SQLITE_NOTADB|unable to open database|ECONNREFUSED|Can't reach database server/.test(
      String(error),
    )
  );
}
