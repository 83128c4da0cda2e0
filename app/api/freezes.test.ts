import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { THREADS } from "../../scripts/prepare.ts";
import { readingThread } from "../_server/reading/reading-thread.ts";
import { server } from "../_server/system/server.ts";
import { parseTexts } from "../_server/teach/parse-texts.ts";
import { onEachDatabase } from "../_server/testing/on-each-database.ts";
import { parseMarkdown } from "../_ui/prose/parse-markdown.ts";
import { Visitor } from "./testing/visitor.ts";

/** The longest time, in milliseconds, for which nobody else was served while `run` did its work. */
async function longestWait(run: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // A delay is the time between two turns of the loop, so there is one before and one after.
  await turn();
  await run();
  await turn();
  delay.disable();
  return delay.max / 1e6;
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

onEachDatabase("nobody waits while the server", (provider) => {
  beforeAll(async () => {
    const outdir = join(server().env.dataDir, "threads");
    await build({ ...THREADS, outdir });
    Object.assign(server(), { reading: readingThread(join(outdir, "read-worker.mjs")) });
  });

  test.runIf(provider === "sqlite")("reads a file that holds nothing but brackets", async () => {
    const bytes = new TextEncoder().encode(`{"submissions":[${"[],".repeat(900_000)}[]]}`);
    const here = await longestWait(async () => JSON.parse(new TextDecoder().decode(bytes)));
    const importing = (file: Uint8Array<ArrayBuffer>) =>
      new Visitor().send("POST", "/api/account/import", { bytes: file });
    // The first of all requests opens what later ones use.
    await importing(new Uint8Array(10));
    expect(await longestWait(() => importing(bytes))).toBeLessThan(here / 3);
  });

  test.runIf(provider === "sqlite")("parses a teacher's text, once for all readers", async () => {
    const text = `| a | b |\n| - | - |\n${"| *c* | d |\n".repeat(400)}`;
    const here = await longestWait(async () => parseMarkdown(text));
    await parseTexts(["The first of all texts opens what later ones use."]);
    expect(await longestWait(() => parseTexts([text]))).toBeLessThan(here / 3);
    expect(parseTexts([text])).toBe(parseTexts([text]));
    expect(await parseTexts([text, ">".repeat(3_000)])).toMatchObject([
      { kind: "parsed" },
      { kind: "refused", problem: { code: "size", line: 1 } },
    ]);
    await server().reading.destroy();
  });
});
