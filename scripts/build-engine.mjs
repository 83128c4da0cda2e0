/** Builds `engine/dist`, which is what the package of the engine consists of. */
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

rmSync(at("../engine/dist"), { recursive: true, force: true });
copyFileSync(at("../LICENSE"), at("../engine/LICENSE"));
const compiler = at("../node_modules/typescript/lib/tsc.js");
const { status } = spawnSync(process.execPath, [compiler, "-p", at("../engine/tsconfig.build.json")], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
