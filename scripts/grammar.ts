import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildRaspFiles } from "./build-rasp-files.ts";

const room = fileURLToPath(new URL("../engine/rasp/", import.meta.url));
const files = buildRaspFiles((name) => readFileSync(room + name, "utf8"));
for (const [name, text] of Object.entries(files)) writeFileSync(room + name, text);
