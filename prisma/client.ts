import { PrismaPg } from "@prisma/adapter-pg";
import { Mutex } from "async-mutex";
import { PrismaClient } from "../generated/prisma/client.ts";
import { getPrismaClientClass } from "../generated/prisma/internal/postgresql-class.ts";
import { EmbeddedDatabase } from "./libsql-adapter.ts";
import { providerOf } from "./provider.ts";

export type Database = PrismaClient;
/** The client inside a transaction. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

const PostgresqlClient = getPrismaClientClass();

const CONNECT_TIMEOUT_MS = 5_000;

/** Prisma's own 5 s end a sign-up on a busy machine: its transaction waits for the hash of the password. */
const transactionOptions = { maxWait: 10_000, timeout: 20_000 };

/**
 * Opens the database at a `file:` or `postgresql:` URL. Transactions on the embedded database hold `turn`; a process with
 * another connection that writes holds it for each write.
 */
export function openDatabase(url: string, turn = new Mutex()): Database {
  if (providerOf(url) === "sqlite")
    return new PrismaClient({ adapter: new EmbeddedDatabase({ url }, turn), transactionOptions });
  const adapter = new PrismaPg({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  return new PostgresqlClient({ adapter, transactionOptions });
}
