import "server-only";
import { Prisma } from "../../../generated/prisma/client.ts";

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** A row that the new one needs is gone: its learner was deleted, or became another, in the meantime. */
export function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}

/** A transaction that must be run again: a conflict (PostgreSQL's 40001) or a deadlock (40P01). It may come at the commit. */
export function isConflict(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") ||
    /\b(40001|40P01)\b|TransactionWriteConflict|could not serialize access|deadlock detected/.test(String(error))
  );
}

/** Prisma reports a lock as a timeout of the socket (P1008) or of the transaction (P2028). */
export function isLocked(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && ["P1008", "P2028", "P2034"].includes(error.code)) ||
    /SQLITE_BUSY|database is locked|SocketTimeout/.test(String(error))
  );
}

/** Prisma's codes: no such table, no server, no database, a connection that was closed, and no free connection. */
const MISSING_CODES = ["P2021", "P1001", "P1002", "P1003", "P1017", "P2024"];

/** SQLite's errors of a file that is gone, damaged or read-only, or of a full disk. */
const NO_FILE =
  /no such table|SQLITE_(CANTOPEN|READONLY|IOERR|CORRUPT|NOTADB|FULL)|unable to open database|readonly database|disk is full|disk I\/O error|ENOSPC|EROFS/;

/** A PostgreSQL that is away, stopping (57P01 to 57P03), or full (53100, 53300), and a connection that broke (class 08). */
const NO_SERVER =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|Can't reach database server|[Cc]onnection terminated|terminating connection|[Cc]onnection (was )?closed|timeout exceeded when trying to connect|not queryable|ConnectionClosed|TooManyConnections|\b(57P0[1-3]|53[1-3]00|08(000|003|006))\b/;

/** The database is not there, or takes no writes. */
export function isMissing(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && MISSING_CODES.includes(error.code)) return true;
  return NO_FILE.test(String(error)) || NO_SERVER.test(String(error));
}
