import { Prisma } from "../generated/prisma/client.ts";
import { openDatabase } from "./client.ts";

const PAGE = 200;

/**
 * Gives every alias whose key an older version made its new key. Of two aliases that have the same new key, the second one
 * keeps its old key: both were there before. Returns the number of keys that changed.
 */
export async function renewAliasKeys(url: string, prefix: string, keyOf: (alias: string) => string): Promise<number> {
  const database = openDatabase(url);
  let renewed = 0;
  try {
    for (let after = ""; ; ) {
      const page = await database.learner.findMany({
        where: { id: { gt: after }, alias: { not: null }, NOT: { aliasKey: { startsWith: prefix } } },
        orderBy: { id: "asc" },
        take: PAGE,
        select: { id: true, alias: true },
      });
      for (const { id, alias } of page) {
        try {
          await database.learner.update({ where: { id }, data: { aliasKey: keyOf(alias ?? "") } });
          renewed++;
        } catch (error) {
          if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")) throw error;
        }
      }
      const last = page.at(-1);
      if (!last) return renewed;
      after = last.id;
    }
  } finally {
    await database.$disconnect();
  }
}
