import { join } from "node:path";
import { readEnv } from "../app/_server/system/env.ts";
import { loadEnvFiles } from "../app/_server/system/load-env-files.ts";
import { backup, restore } from "../prisma/backup.ts";
import { moveToPostgresql } from "../prisma/move-to-postgresql.ts";

/** `npm run backup [FOLDER]`, `npm run restore FOLDER` and `npm run move-to-postgresql postgresql://…`. */
const [command, argument] = process.argv.slice(2);

try {
  await maintain();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function maintain(): Promise<void> {
  // A site's settings may be in `.env`, where Next reads them.
  loadEnvFiles();
  const { databaseUrl, dataDir } = readEnv();
  switch (command) {
    case "backup": {
      const stamp = new Date().toISOString().replace(/[:.]/g, "-");
      const folder = argument ?? join(dataDir, "backups", stamp);
      console.log(`${(await backup(databaseUrl, dataDir, folder)).join(" and ")} are in ${folder}.`);
      return;
    }
    case "restore": {
      if (!argument) throw new Error("which folder? npm run restore -- FOLDER");
      const { kept } = await restore(databaseUrl, dataDir, argument);
      console.log(`The database is that of ${argument}.${kept ? ` The one before is kept as ${kept}.` : ""}`);
      return;
    }
    case "move-to-postgresql": {
      if (!argument) throw new Error("where to? npm run move-to-postgresql -- postgresql://user@host/database");
      for (const { table, rows, hash } of await moveToPostgresql(databaseUrl, argument))
        console.log(`${table.padEnd(20)} ${String(rows).padStart(8)} rows  sha256 ${hash.slice(0, 16)}… on both sides`);
      console.log(
        `All is moved. Set DATABASE_URL and keep AUTH_SECRET (${join(dataDir, "secret")}) to keep the sessions.`,
      );
      return;
    }
    default:
      throw new Error("backup, restore or move-to-postgresql?");
  }
}
