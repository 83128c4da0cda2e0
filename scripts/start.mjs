import { spawn } from "node:child_process";
import { endWithParent } from "./end-with-parent.mjs";
import { exitStatus } from "./exit-status.mjs";
import { install } from "./install.mjs";

/** `npm start` and `npm run dev`. Installs the packages, then starts serve.ts, which may use them. */
install();
const server = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
endWithParent(() => server.kill("SIGTERM"));
server.on("exit", (code, signal) => process.exit(exitStatus(code, signal)));
