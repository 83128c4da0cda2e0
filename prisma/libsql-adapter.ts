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
import type { Mutex } from "async-mutex";

/**
 * Prisma's adapter for the embedded database, corrected in four places (docs/decisions/013):
 *
 * - A statement that finds the database locked stays open in its connection. Later writes of that connection are
 *   acknowledged but not committed until the statement is gone: a crash loses them, and they lock all others out. So this
 *   adapter closes a connection that met a lock.
 * - A transaction takes the write lock when it begins. If it asked for the lock later, it could not wait for it.
 * - A transaction uses the client's own connection, because the adapter lets nothing else through meanwhile. The client
 *   would open a new connection after each transaction, and leave the old ones open until they are collected.
 * - A transaction holds `turn`. This process has another connection that writes, which must not wait for the lock inside
 *   the event loop: the transaction could not end meanwhile (docs/decisions/050).
 */
export class EmbeddedDatabase extends PrismaLibSql {
  constructor(
    config: Config,
    private readonly turn: Mutex,
  ) {
    super(config);
  }

  override createClient(config: Config): Client {
    const client = createClient(config);
    const execute = (statement: InStatement) =>
      client.execute(statement).catch((error: unknown) => renew(client, error));
    const begin = async () => {
      const release = await this.turn.acquire();
      try {
        await execute("BEGIN IMMEDIATE");
      } catch (error) {
        release();
        throw error;
      }
      return new OwnTransaction(client, release);
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

/** After a lock, and after faults of the disk: a connection that met one may go on failing when the disk is well again. */
const RENEWING = /^SQLITE_(BUSY|READONLY|IOERR|FULL|CANTOPEN|CORRUPT|NOTADB)/;

async function renew(client: Client, error: unknown): Promise<never> {
  if (error instanceof LibsqlError && RENEWING.test(error.code)) await client.reconnect();
  throw error;
}

/** A transaction on the client's own connection, with the methods that the adapter calls. */
class OwnTransaction implements Pick<Transaction, "execute" | "commit" | "rollback"> {
  constructor(
    private readonly client: Client,
    /** Ends the turn. A second call does nothing. */
    private readonly release: () => void,
  ) {}

  execute(statement: InStatement): Promise<ResultSet> {
    return this.client.execute(statement);
  }

  async commit(): Promise<void> {
    try {
      await this.execute("COMMIT");
      this.release();
    } catch (error) {
      // Without the rollback, later statements on this connection would belong to the failed transaction.
      await this.rollback();
      throw error;
    }
  }

  async rollback(): Promise<void> {
    try {
      await this.execute("ROLLBACK");
    } catch {
      // A new connection ends the transaction.
      await this.client.reconnect();
    } finally {
      this.release();
    }
  }
}
