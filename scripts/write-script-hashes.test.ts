import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { hashScript } from "../app/_security/content-security-policy.ts";
import { writeScriptHashes } from "./write-script-hashes.ts";

const folder = mkdtempSync(join(tmpdir(), "script-hashes-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a script of all our pages is shared, even if Next's own pages lack it", () => {
  const pages = join(folder, "server", "app");
  mkdirSync(join(pages, "en"), { recursive: true });
  const page = (...scripts: string[]) => scripts.map((text) => `<script>${text}</script>`).join("");
  writeFileSync(join(pages, "_not-found.html"), page("next()"));
  writeFileSync(join(pages, "en.html"), page("theme()", "next()", "home()"));
  writeFileSync(join(pages, "en", "play.html"), page("theme()", "next()", "play()"));
  writeScriptHashes(folder);
  const [theme, next] = ["theme()", "next()"].map(hashScript);
  expect(JSON.parse(readFileSync(join(folder, "script-hashes.json"), "utf8"))).toEqual({
    pages: {
      "/_not-found": [next],
      "/en": [theme, next, hashScript("home()")],
      "/en/play": [theme, next, hashScript("play()")],
    },
    shared: [theme, next],
  });
});
