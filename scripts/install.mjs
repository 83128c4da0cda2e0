import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs before anything is installed, so it may use nothing but Node itself. */
const LEAST_NODE = [20, 19];

/** Installs the packages of the lock file, unless they are there. Ends the process with a message if that fails. */
export function install() {
  requireNode();
  if (isInstalled(".")) return;
  console.log("Installing what package-lock.json says …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) return;
  console.error("npm ci failed; what it printed says why. Check the network and start again.");
  process.exit(1);
}

/**
 * True if each package of a folder's lock file is installed in that version. npm lists the packages that it has installed in
 * `node_modules/.package-lock.json`, without the optional ones for other machines.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const list = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(list)) return false;
  const installed = packagesOf(list);
  return Object.entries(packagesOf(join(folder, "package-lock.json")))
    .filter(([path]) => path.startsWith("node_modules/"))
    .every(([path, { optional, version, integrity }]) => {
      const found = installed[path];
      return found ? found.version === version && found.integrity === integrity : optional === true;
    });
}

/** @param {string} file */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
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
