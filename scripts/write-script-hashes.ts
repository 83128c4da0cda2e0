import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashInlineScripts, type ScriptHashes } from "../app/_security/content-security-policy.ts";

/** A page that Next makes itself, such as `/_not-found`, has no layout of ours. */
const NEXT_PAGE = /^\/_/;

/** Writes the hashes of the inline scripts of every page that the build rendered; proxy.ts sends them. */
export function writeScriptHashes(distDir: string): void {
  const root = join(distDir, "server", "app");
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const pages = names.sort().map((name) => {
    const path = `/${name.replaceAll("\\", "/").replace(/\.html$/, "")}`;
    return [path, hashInlineScripts(readFileSync(join(root, name), "utf8"))] as const;
  });
  const ours = pages.filter(([path]) => !NEXT_PAGE.test(path));
  const hashes: ScriptHashes = { pages: Object.fromEntries(pages), shared: inAll(ours.map(([, found]) => found)) };
  writeFileSync(join(distDir, "script-hashes.json"), JSON.stringify(hashes));
}

function inAll([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((hash) => others.every((hashes) => hashes.includes(hash)));
}
