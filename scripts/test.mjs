import { spawnSync } from "node:child_process";
import { install } from "./install.mjs";

/** `npm test`: installs, then hands over to check.ts, which may use what was installed. */
install();
const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/check.ts"], { stdio: "inherit" });
process.exit(status ?? 1);
