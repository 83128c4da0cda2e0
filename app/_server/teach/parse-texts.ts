import "server-only";
import { createHash } from "node:crypto";
import type { ParsedMarkdown } from "../../_ui/prose/parse-markdown.ts";
import { readFile } from "../reading/read-file.ts";

/** A page's texts are parsed again when so many others have been shown since. */
const KEPT = 100;
/** Texts that were too costly are tried again after this time: the machine may have been busy. */
const RETRY_MS = 60_000;

// Next loads a module once for each of its bundles; one process parses a text once.
const kept = globalThis as typeof globalThis & { raspTexts?: Map<string, Promise<readonly ParsedMarkdown[]>> };

/**
 * Parses the texts of a teacher's page off the event loop, once for all readers. Texts that take longer than any should are
 * refused for their size. Throws `ReadingBusy` if too many wait.
 */
export function parseTexts(texts: readonly string[]): Promise<readonly ParsedMarkdown[]> {
  kept.raspTexts ??= new Map();
  const pages = kept.raspTexts;
  const written = JSON.stringify(texts);
  const key = createHash("sha256").update(written).digest("base64url");
  const forget = () => void pages.delete(key);
  const found = pages.get(key) ?? parseNow(written, texts.length, forget);
  pages.delete(key);
  pages.set(key, found);
  found.catch(forget);
  const [oldest] = pages.keys();
  if (pages.size > KEPT && oldest !== undefined) pages.delete(oldest);
  return found;
}

async function parseNow(written: string, length: number, forget: () => void): Promise<readonly ParsedMarkdown[]> {
  const parsed = await readFile("texts", new TextEncoder().encode(written));
  if (parsed) return parsed;
  setTimeout(forget, RETRY_MS).unref();
  const refused: ParsedMarkdown = { kind: "refused", problem: { code: "size", found: "", line: 1 } };
  return Array.from({ length }, () => refused);
}
