import {
  type Client,
  type Config,
  createClient,
  type InStatement,
  LibsqlError,
  type ResultSet,
  type Transaction,
} from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";

/**
 * Prisma's adapter for the embedded database, mended in three places (docs/decisions/013):
 *
 * - A statement that found the database locked stays open in its connection, and what that connection writes later is
 *   committed only once it is gone: later writes would be acknowledged, lost in a crash, and lock all others out. So a
 *   connection that met a lock is given up.
 * - A transaction takes the write lock when it begins. One that had to get it half way could not wait for it.
 * - A transaction has the client's own connection, since the adapter lets nothing else through meanwhile. The client
 *   would go on with a new connection after each, and leave the old ones open until they are collected.
 */
export class EmbeddedDatabase extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = createClient(config);
    const execute = (statement: InStatement) =>
      client.execute(statement).catch((error: unknown) => renew(client, error));
    const begin = async () => {
      await execute("BEGIN IMMEDIATE");
      return new OwnTransaction(client);
    };
    return new Proxy(client, {
      get(target, property) {
        if (property === "execute") return execute;
        if (property === "transaction") return begin;
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }
}

async function renew(client: Client, error: unknown): Promise<never> {
  if (error instanceof LibsqlError && error.code.startsWith("SQLITE_BUSY")) await client.reconnect();
  throw error;
}

/** What the adapter asks of a transaction, on the client's own connection. */
class OwnTransaction implements Pick<Transaction, "execute" | "commit" | "rollback"> {
  constructor(private readonly client: Client) {}

  execute(statement: InStatement): Promise<ResultSet> {
    return this.client.execute(statement);
  }

  async commit(): Promise<void> {
    try {
      await this.execute("COMMIT");
    } catch (error) {
      // Else what follows on this connection would be part of it.
      await this.rollback();
      throw error;
    }
  }

  async rollback(): Promise<void> {
    try {
      await this.execute("ROLLBACK");
    } catch {
      // Nothing of it outlives the connection.
      await this.client.reconnect();
    }
  }
}
