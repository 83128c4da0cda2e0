import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const CHILD = `
import { endWithParent } from "./scripts/end-with-parent.mjs";
endWithParent(() => { console.log("ended"); process.exit(); });
setInterval(() => {}, 1000);
console.log("ready");
`;

test("a process ends when the shell that started it is killed", async () => {
  const program = `"${process.execPath}" --input-type=module --eval '${CHILD}' & wait`;
  const shell = spawn("sh", ["-c", program], { stdio: ["ignore", "pipe", "inherit"] });
  const said: string[] = [];
  shell.stdout.on("data", (text) => said.push(String(text).trim()));
  await once(shell.stdout, "data");
  shell.kill("SIGTERM");
  // The pipe ends when its last writer has.
  await once(shell.stdout, "close");
  expect(said).toEqual(["ready", "ended"]);
});
