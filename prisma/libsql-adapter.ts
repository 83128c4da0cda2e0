import { type Client, type Config, createClient, LibsqlError } from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";

/**
 * Prisma's adapter for the embedded database, mended in two places:
 *
 * - A statement that found the database locked stays open in its connection, and what that connection writes later is
 *   committed only once it is gone: later writes would be acknowledged, lost in a crash, and lock all others out. So a
 *   connection that met a lock is given up.
 * - A transaction takes the write lock when it begins. One that had to get it half way could not wait for it.
 */
export class EmbeddedDatabase extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = createClient(config);
    const renewing = <T>(run: () => Promise<T>) => run().catch((error) => renew(client, error));
    return new Proxy(client, {
      get(target, property) {
        if (property === "execute") return (statement: never) => renewing(() => target.execute(statement));
        if (property === "transaction") return () => renewing(() => target.transaction("write"));
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
