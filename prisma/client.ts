import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaClient } from "../generated/prisma/client.ts";

export type Database = PrismaClient;
/** What a function inside a transaction is given. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

/** How long a statement waits for another process's lock. It blocks the event loop, so it is short; callers retry. */
const BUSY_TIMEOUT_MS = 500;

/** Opens the database at a `file:` URL. */
export function openDatabase(url: string): Database {
  return new PrismaClient({ adapter: new PrismaLibSql({ url, timeout: BUSY_TIMEOUT_MS }) });
}
