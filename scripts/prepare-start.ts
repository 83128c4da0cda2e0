import { generateClient } from "./prepare.ts";

/** The modules that prepare a start import the database client, so it is made before they are loaded. */
await generateClient();
await import("./prepare-site.ts");
