import { createHash } from "node:crypto";
import type { Language } from "../../../engine/index.ts";
import { EXPORT_NAME, exportSchema } from "../people/export-format.ts";
import { JsonTooLarge, parseBounded } from "./bounded-json.ts";
import { readZip, ZipRefused } from "./read-zip.ts";

export const IMPORT_MAX_BYTES = 20 * 1024 * 1024;

const ZIP_BOUNDS = { entries: 50_000, bytesOfEntry: IMPORT_MAX_BYTES, bytesInAll: IMPORT_MAX_BYTES };
const JSON_BOUNDS = { depth: 6, values: 1_000_000 };

export interface ImportedProgram {
  readonly puzzle: string;
  readonly source: string;
  readonly language: Language;
  /** The same program of the same puzzle has the same key, so an import that is repeated counts once. In a UUID's form. */
  readonly key: string;
}

/** The part of an export that an import needs: each program once, and the last draft of each puzzle in each language. */
export interface ImportFile {
  readonly programs: readonly ImportedProgram[];
  readonly drafts: readonly Program[];
}

export type ImportRead =
  | { readonly kind: "read"; readonly file: ImportFile }
  | { readonly kind: "refused"; readonly reason: "import-not-ours" | "import-too-large" };

/** Reads an export, as JSON or as the ZIP that holds it. */
export async function readImport(bytes: Uint8Array<ArrayBuffer>): Promise<ImportRead> {
  try {
    const text = new TextDecoder().decode(isZip(bytes) ? await unpackExport(bytes) : bytes);
    const parsed = exportSchema.safeParse(parseBounded(text, JSON_BOUNDS));
    if (parsed.success) return { kind: "read", file: pick(parsed.data) };
  } catch (error) {
    if (error instanceof JsonTooLarge || (error instanceof ZipRefused && error.code === "large"))
      return { kind: "refused", reason: "import-too-large" };
    if (!(error instanceof ZipRefused || error instanceof SyntaxError)) throw error;
  }
  return { kind: "refused", reason: "import-not-ours" };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Unpacks the one file that is ours. */
async function unpackExport(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const file = (await readZip(bytes, ZIP_BOUNDS, (name) => name === EXPORT_NAME)).get(EXPORT_NAME);
  if (!file) throw new ZipRefused("broken", EXPORT_NAME);
  return file;
}

interface Program {
  readonly puzzle: string;
  readonly source: string;
  readonly language: Language;
}

function pick({
  submissions,
  drafts,
}: {
  readonly submissions: readonly Program[];
  readonly drafts: readonly Program[];
}) {
  const programs = new Map(
    submissions.map(({ puzzle, source, language }) => {
      const key = programKey(puzzle, source, language);
      return [key, { puzzle, source, language, key }];
    }),
  );
  const lastDrafts = new Map(
    drafts.map(({ puzzle, source, language }) => [`${puzzle} ${language}`, { puzzle, source, language }]),
  );
  return { programs: [...programs.values()], drafts: [...lastDrafts.values()] };
}

/** A program in RASPy has the key that it had before there was another language. */
function programKey(puzzle: string, source: string, language: Language): string {
  const other = language === "raspy" ? "" : `\0${language}`;
  const hex = createHash("sha256").update(`${puzzle}\0${source}${other}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
