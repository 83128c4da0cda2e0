import { generateClient } from "./prepare.ts";

await generateClient();
