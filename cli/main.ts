import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isatty } from "node:tty";
import { runCommand } from "./command.ts";
import { promptLines } from "./prompt-lines.ts";

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runCommand(process.argv.slice(2), {
  readFile: (name) => readText(name),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  // `process.stdin` would make the pipe refuse to be read while its writer is still at work.
  prompt: isatty(0) ? promptLines : undefined,
  writeFile: (folder, name, content) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), content);
  },
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});

function readText(name: string): string {
  try {
    return readFileSync(name === "-" ? 0 : name, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === "ENOENT" ? `there is no file "${name}"` : `"${name}" cannot be read (${code})`);
  }
}
