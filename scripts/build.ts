import { buildSite, bundleWorkers, generateClient } from "./prepare.ts";

/** All that a start would build, for an image that only serves. */
await generateClient();
await bundleWorkers();
buildSite();
