import { spawnSync } from "node:child_process";
import { install } from "./install.mjs";

/** `npm test`. Installs the packages, then starts check.ts, which may use them. */
install();
const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/check.ts"], { stdio: "inherit" });
process.exit(status ?? 1);
