import { generateClient } from "./prepare.ts";

/**
 * Prisma makes the client in a process of its own. Meanwhile this one loads the modules that do not import the client, and migrates
 * the database.
 */
const client = generateClient();
// The step that awaits it says why it failed.
client.catch(() => undefined);
const { prepareSite } = await import("./prepare-site.ts");
await prepareSite(client);
