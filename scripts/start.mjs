import { spawn } from "node:child_process";
import { install } from "./install.mjs";

/** `npm start` and `npm run dev`: installs, then hands over to serve.ts, which may use what was installed. */
install();
const server = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
