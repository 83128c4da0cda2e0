/** The differences between Prisma's class of a client for SQLite and that for PostgreSQL, with the number of their places. */
const CHANGES = [
  ['"activeProvider": "sqlite"', '"activeProvider": "postgresql"', 1],
  ['provider = \\"sqlite\\"', 'provider = \\"postgresql\\"', 1],
  ["query_compiler_fast_bg.sqlite.", "query_compiler_fast_bg.postgresql.", 2],
] as const;

/**
 * Makes the class of the client for PostgreSQL from the one that Prisma has generated for SQLite. Prisma takes one provider
 * per schema, and a second run of it would make a first start longer. A test compares the two ways. Throws if the
 * class has other places than these, as a new version of Prisma may have.
 */
export function postgresqlClient(sqliteClass: string): string {
  return CHANGES.reduce((text, [from, to, count]) => {
    const parts = text.split(from);
    if (parts.length !== count + 1) throw new Error(`Prisma's generated client must have ${from} ${count} times`);
    return parts.join(to);
  }, sqliteClass);
}
