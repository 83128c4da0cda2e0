import { buildSite, bundleWorkers, generateClient } from "./prepare.ts";

/** All that a start would build, for an image that only serves. */
generateClient();
await bundleWorkers();
buildSite();
