import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { orUnavailable } from "./database.ts";

/** Programs may be long, and a page of them is in memory at once. */
const PAGE = 10;

interface Row {
  readonly id: string;
  readonly createdAt: Date;
}

/** The part of a query that asks for the next rows by time. */
interface Rest {
  readonly where: ReturnType<typeof rowsAfter>;
  readonly order: ReturnType<typeof byTime>;
}

type Direction = "asc" | "desc";

function byTime(direction: Direction) {
  return { orderBy: [{ createdAt: direction }, { id: direction }], take: PAGE };
}

/**
 * Reads rows in the order of their time, a page at a time: the oldest first, unless `direction` says otherwise. Rows may be removed
 * meanwhile. SQLite answers within one turn of the event loop, so other requests get a turn before each page.
 */
export async function* readByPages<R extends Row>(
  read: (rest: Rest) => Promise<R[]>,
  direction: Direction = "asc",
): AsyncGenerator<R[]> {
  for (let last: Row | undefined; ; ) {
    await nextTurn();
    const where = rowsAfter(last, direction);
    const page = await orUnavailable(() => read({ where, order: byTime(direction) }));
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1);
  }
}

/** Several rows may have the same time. The first condition finds the place by an index. */
function rowsAfter(last: Row | undefined, direction: Direction) {
  if (!last) return {};
  const { id, createdAt } = last;
  return direction === "asc"
    ? { createdAt: { gte: createdAt }, OR: [{ createdAt: { gt: createdAt } }, { id: { gt: id } }] }
    : { createdAt: { lte: createdAt }, OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }] };
}
