import { createHash } from "node:crypto";
import { type Database, openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";
import { providerOf } from "./provider.ts";

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
  /** The hash of all rows in order. Both sides have the same, otherwise the move has failed. */
  readonly hash: string;
}

type Row = Record<string, unknown>;

interface Model {
  count(): Promise<number>;
  findMany(query: object): Promise<Row[]>;
  createMany(query: { data: Row[] }): Promise<{ count: number }>;
}

const BATCH = 200;
/** Rows of half a megabyte. */
const BATCH_OF_PICTURES = 10;

function batchOf(table: string): number {
  return table === "PuzzlePicture" ? BATCH_OF_PICTURES : BATCH;
}

/** PostgreSQL's own triggers and the next start fill these tables (docs/decisions/110). */
const DERIVED = ["ScoreCount", "LearnerTotal", "TotalCount", "BoardPuzzle"];

/**
 * Copies an embedded database into an empty PostgreSQL in one transaction, and compares both sides row by row. Throws and
 * copies nothing if PostgreSQL is not empty or a row differs. The embedded database stays as it is.
 */
export async function moveToPostgresql(fromUrl: string, toUrl: string): Promise<MovedTable[]> {
  if (providerOf(fromUrl) !== "sqlite") throw new Error("the database to move must be an embedded one (file:…)");
  if (providerOf(toUrl) !== "postgresql") throw new Error("the target of the move must be postgresql://…");
  await migrate(fromUrl);
  await migrate(toUrl);
  const from = openDatabase(fromUrl);
  const to = openDatabase(toUrl);
  try {
    return await to.$transaction(
      async (transaction) => {
        const moved: MovedTable[] = [];
        for (const { table, key } of await tablesOf(from)) {
          const target = modelOf(transaction, table);
          if ((await target.count()) > 0) throw new Error(`${table} in PostgreSQL is not empty; nothing was moved`);
          moved.push(await moveTable(modelOf(from, table), target, table, key));
        }
        return moved;
      },
      { timeout: 60 * 60_000, maxWait: 10_000 },
    );
  } finally {
    await from.$disconnect();
    await to.$disconnect();
  }
}

async function moveTable(source: Model, target: Model, table: string, key: string): Promise<MovedTable> {
  const take = batchOf(table);
  for (let skip = 0; ; skip += take) {
    const data = await source.findMany({ orderBy: { [key]: "asc" }, skip, take });
    if (data.length === 0) break;
    await target.createMany({ data });
  }
  const [before, after] = [await digest(source, table, key), await digest(target, table, key)];
  if (before.rows !== after.rows || before.hash !== after.hash)
    throw new Error(`${table} differs after the move (${before.rows} and ${after.rows} rows); nothing was moved`);
  return after;
}

async function digest(model: Model, table: string, key: string): Promise<MovedTable> {
  // The rows are hashed one by one and then sorted, because the databases order text differently.
  const hashes: string[] = [];
  const take = batchOf(table);
  for (let skip = 0; ; skip += take) {
    const data = await model.findMany({ orderBy: { [key]: "asc" }, skip, take });
    if (data.length === 0) break;
    for (const row of data) hashes.push(createHash("sha256").update(canonical(row)).digest("hex"));
  }
  const hash = createHash("sha256").update(hashes.sort().join("\n")).digest("hex");
  return { table, rows: hashes.length, hash };
}

function canonical(row: Row): string {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
  ]);
  return JSON.stringify(values.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

interface Table {
  readonly table: string;
  readonly key: string;
}

/** All tables that are moved, each after the tables that it refers to, with the column that identifies a row. */
async function tablesOf(database: Database): Promise<Table[]> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma_%'`;
  const needs = new Map<string, string[]>();
  const keys = new Map<string, string>();
  for (const { name } of tables) {
    const links = await database.$queryRawUnsafe<{ table: string }[]>(`PRAGMA foreign_key_list("${name}")`);
    needs.set(
      name,
      links.map(({ table }) => table).filter((table) => table !== name),
    );
    const columns = await database.$queryRawUnsafe<{ name: string; pk: number | bigint }[]>(
      `PRAGMA table_info("${name}")`,
    );
    keys.set(name, columns.find(({ pk }) => Number(pk) === 1)?.name ?? "id");
  }
  const ordered: Table[] = [];
  const visit = (table: string) => {
    if (ordered.some((one) => one.table === table)) return;
    for (const needed of needs.get(table) ?? []) visit(needed);
    ordered.push({ table, key: keys.get(table) ?? "id" });
  };
  for (const { name } of tables) visit(name);
  return ordered.filter(({ table }) => !DERIVED.includes(table));
}

function modelOf(database: object, table: string): Model {
  const name = table.charAt(0).toLowerCase() + table.slice(1);
  return (database as Record<string, Model>)[name] as Model;
}
