import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { PrismaClient as PostgresqlClient } from "../generated/prisma-postgresql/client.ts";
import { EmbeddedDatabase } from "./libsql-adapter.ts";

export type Database = PrismaClient;
/** What a function inside a transaction is given. */
export type Transaction = Parameters<Parameters<Database["$transaction"]>[0]>[0];

export type Provider = "sqlite" | "postgresql";

/** How long a statement waits for another process's lock. It blocks the event loop, so it is short; callers retry. */
const BUSY_TIMEOUT_MS = 500;
const CONNECT_TIMEOUT_MS = 5_000;

export function providerOf(url: string): Provider {
  return /^postgres(ql)?:/.test(url) ? "postgresql" : "sqlite";
}

/** Opens the database at a `file:` or `postgresql:` URL. */
export function openDatabase(url: string): Database {
  if (providerOf(url) === "sqlite")
    return new PrismaClient({ adapter: new EmbeddedDatabase({ url, timeout: BUSY_TIMEOUT_MS }) });
  const adapter = new PrismaPg({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // Both clients are made from one schema text, so what can be asked of the first can be asked of the second.
  return new PostgresqlClient({ adapter }) as unknown as PrismaClient;
}
