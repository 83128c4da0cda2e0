import { CsvError, parse } from "csv-parse/sync";
import type { RosterFault } from "../../_api/class-answers.ts";
import { nameSchema } from "../teach/class-schemas.ts";

export const ROSTER_MAX_BYTES = 4 * 1024 * 1024;
const MOST_ROWS = 10_000;
const LONGEST = 80;

/** One person on a list that a school keeps. */
export interface RosterEntry {
  readonly name: string;
  readonly studentNumber: string | null;
  readonly email: string | null;
  readonly section: string | null;
}

export type RosterRead =
  | { readonly kind: "read"; readonly entries: readonly RosterEntry[] }
  | { readonly kind: "refused"; readonly fault: RosterFault };

/** Ends the reading at a line of the file. */
class Wrong extends Error {
  constructor(readonly fault: RosterFault) {
    super(fault.code);
  }
}

/** The names of columns that other systems export, in lower case. */
const COLUMNS = {
  name: ["name", "full name", "student", "student name", "姓名", "名字", "學生姓名"],
  given: ["first name", "given name", "名"],
  family: ["last name", "surname", "family name", "姓"],
  studentNumber: [
    "student number",
    "student id",
    "number",
    "id number",
    "id",
    "sis user id",
    "matriculation number",
    "學號",
  ],
  email: ["email", "e-mail", "email address", "e-mail address", "mail", "電子郵件", "電子信箱", "信箱", "email信箱"],
  section: ["section", "group", "class", "班別", "班級", "組別", "分組"],
} as const;

type Column = keyof typeof COLUMNS;

/**
 * Reads a list of learners: CSV in UTF-8 with commas, semicolons or tabulators, and a head that names the columns. The first
 * thing that is wrong refuses the file, with its line.
 */
export function readRoster(bytes: Uint8Array): RosterRead {
  try {
    return { kind: "read", entries: readEntries(decode(bytes)) };
  } catch (error) {
    if (error instanceof Wrong) return { kind: "refused", fault: error.fault };
    if (error instanceof CsvError) return { kind: "refused", fault: { code: "csv", line: Number(error.lines ?? 1) } };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws for bytes that are not UTF-8.
    throw new Wrong({ code: "encoding", line: 1 });
  }
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readEntries(text: string): RosterEntry[] {
  const options = {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    to: MOST_ROWS + 2,
    trim: true,
  };
  // With `info` each record comes with its place, which the types of the library leave out.
  const [head, ...lines] = parse(text, options) as unknown as Line[];
  if (!head) throw new Wrong({ code: "empty", line: 1 });
  const columns = findColumns(head.record);
  if (columns.name === undefined && columns.family === undefined && columns.given === undefined)
    throw new Wrong({ code: "no-name-column", line: 1 });
  const seen = new Set<string>();
  const entries: RosterEntry[] = [];
  for (const { record, info } of lines) {
    if (record.every((cell) => cell === "")) continue;
    if (entries.length === MOST_ROWS) throw new Wrong({ code: "too-many", line: info.lines });
    const entry = readEntry(record, columns, info.lines);
    for (const key of keysOf(entry)) {
      if (seen.has(key)) throw new Wrong({ code: "twice", line: info.lines });
      seen.add(key);
    }
    entries.push(entry);
  }
  if (entries.length === 0) throw new Wrong({ code: "empty", line: 1 });
  return entries;
}

/** The sign that the first line has most often. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const [best] = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length);
  return best ?? ",";
}

function findColumns(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map((cell) => cell.toLowerCase().replace(/[_\s]+/g, " "));
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const at = names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
    if (at >= 0) found[column] = at;
  }
  return found;
}

function readEntry(record: readonly string[], columns: Partial<Record<Column, number>>, line: number): RosterEntry {
  const cell = (column: Column) => {
    const at = columns[column];
    return at === undefined ? "" : (record[at] ?? "");
  };
  const optional = (column: Column) => {
    const text = cell(column);
    if (text.length > LONGEST || /[\p{Cc}\p{Cf}]/u.test(text)) throw new Wrong({ code: "cell", line });
    return text === "" ? null : text;
  };
  const name = nameSchema.safeParse(cell("name") || joinName(cell("given"), cell("family")));
  if (!name.success) throw new Wrong({ code: "name", line });
  const email = optional("email")?.toLowerCase() ?? null;
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) throw new Wrong({ code: "email", line });
  return { name: name.data, studentNumber: optional("studentNumber"), email, section: optional("section") };
}

/** The whole name. A Chinese one has the family name first and no space. */
function joinName(given: string, family: string): string {
  const isHan = [given, family].every((part) => /^\p{Script=Han}+$/u.test(part));
  return isHan ? `${family}${given}` : `${given} ${family}`;
}

/** The keys that no two rows of a file share: number and e-mail, or the name of a person who has neither. */
function keysOf({ name, studentNumber, email }: RosterEntry): string[] {
  const keys = [
    ...(studentNumber === null ? [] : [`number ${studentNumber.toLowerCase()}`]),
    ...(email === null ? [] : [`email ${email}`]),
  ];
  return keys.length > 0 ? keys : [`name ${nameKey(name)}`];
}

/** Equal for names that differ in spaces, width and case alone. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
