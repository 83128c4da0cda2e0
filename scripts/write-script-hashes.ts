import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashInlineScripts } from "../app/_security/content-security-policy.ts";

/** Writes down, for each page that the build has rendered, the hashes of its inline scripts; proxy.ts sends them. */
export function writeScriptHashes(distDir: string): void {
  const root = join(distDir, "server", "app");
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const hashes = pages.sort().map((name) => {
    const path = `/${name.replaceAll("\\", "/").replace(/\.html$/, "")}`;
    return [path, hashInlineScripts(readFileSync(join(root, name), "utf8"))] as const;
  });
  writeFileSync(join(distDir, "script-hashes.json"), JSON.stringify(Object.fromEntries(hashes)));
}
