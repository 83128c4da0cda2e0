import { setTimeout } from "node:timers/promises";
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
 * Prisma's adapter for the embedded database, corrected in six places (docs/decisions/013):
 *
 * - A statement that finds the database locked stays open in its connection. Later writes of that connection are
 *   acknowledged but not committed until the statement is gone: a crash loses them, and they lock all others out. So this
 *   adapter closes a connection that met a lock.
 * - The driver waits for another process's lock inside the event loop, where it stops every request. This adapter lets the
 *   driver give up at once, and tries again while the event loop runs.
 * - A transaction takes the write lock when it begins. If it asked for the lock later, it could not wait for it.
 * - A transaction uses the client's own connection, because the adapter lets nothing else through meanwhile. The client
 *   would open a new connection after each transaction, and leave the old ones open until they are collected.
 * - A transaction holds `turn`. This process has another connection that writes, which must not wait for the lock inside
 *   the event loop: the transaction could not end meanwhile (docs/decisions/050).
 * - Prisma believes that SQLite takes 999 values in a statement, and refuses a query about more learners than that.
 */
export class EmbeddedDatabase extends PrismaLibSql {
  constructor(
    config: Config,
    private readonly turn: Mutex,
  ) {
    super({ ...config, timeout: 0 });
  }

  override async connect(): ReturnType<PrismaLibSql["connect"]> {
    const getConnectionInfo = () => ({ supportsRelationJoins: false, maxBindValues: MOST_VALUES });
    return Object.assign(await super.connect(), { getConnectionInfo });
  }

  override createClient(config: Config): Client {
    const client = createClient(config);
    const execute = (statement: InStatement) => executeWhenUnlocked(client, statement);
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

/** SQLITE_MAX_VARIABLE_NUMBER, since SQLite 3.32. */
const MOST_VALUES = 32_766;

/** After a lock, and after faults of the disk: a connection that met one may go on failing when the disk is well again. */
const RENEWING = /^SQLITE_(BUSY|READONLY|IOERR|FULL|CANTOPEN|CORRUPT|NOTADB)/;
/** The time that a statement waits for another process's lock. A request that waited longer is answered with 503. */
const LOCK_WAIT_MS = 1_000;
const LONGEST_PAUSE_MS = 100;

async function executeWhenUnlocked(client: Client, statement: InStatement): Promise<ResultSet> {
  const end = performance.now() + LOCK_WAIT_MS;
  for (let pause = 5; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await client.execute(statement);
    } catch (error) {
      if (!(error instanceof LibsqlError && RENEWING.test(error.code))) throw error;
      await client.reconnect();
      if (!error.code.startsWith("SQLITE_BUSY") || performance.now() >= end) throw error;
    }
    await setTimeout(pause);
  }
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
