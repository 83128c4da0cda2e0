import "server-only";
import type { Mutex } from "async-mutex";
import { providerOf } from "../../../prisma/provider.ts";
import type { HotPath } from "./hot-path.ts";
import { PostgresqlHotPath } from "./postgresql-hot-path.ts";
import { SqliteHotPath } from "./sqlite-hot-path.ts";

/** Opens the hot path's own connections. `turn` is held while this process writes to the embedded database. */
export function openHotPath(url: string, turn: Mutex): HotPath {
  return providerOf(url) === "sqlite" ? new SqliteHotPath(url, turn) : new PostgresqlHotPath(url);
}
