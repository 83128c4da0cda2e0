import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Runs before anything is installed, so it may use nothing but Node itself. */
const LEAST_NODE = [20, 19];
const STAMP = "node_modules/.installed";

/** Installs the packages of the lock file, unless they are there. Ends the process with a message if that fails. */
export function install() {
  requireNode();
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const installed = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  if (installed === wanted) return;
  console.log("Installing what package-lock.json says …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("npm ci failed; what it printed says why. Check the network and start again.");
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  console.error(
    `Node ${LEAST_NODE.join(".")} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}
