/**
 * Reads the programs of this folder: Python files with the expectation beside the line.
 *
 * `python/*.py` hold plain Python, and CPython must agree with every line (`npm run testdata -- --check`).
 * `raspy/*.py` hold the words of RASP, and what this language does differently on purpose.
 *
 * ```py
 * #: lists change in place                     a new program begins: no name of the one before is known
 * #@ input aab                                 its input, written as in the input box; "hello" when left out
 * #@ limits steps=1000                         its limits, where they are not the usual ones
 * xs = [3, 1]                                  a statement without a mark must run
 * xs.pop()                  #> 1               an expression and its `repr`
 * xs                        #> [3]
 * print("a", 1)             #| a 1             a line that the statement prints; None is not named
 * xs[7]                     #! index-range length=1 at="xs[7]"
 * tokens == "a"             #> [True, True, False]  @layers=0 heads=0 ops=1
 * key(indices) == query(1)  #> 010 010 010     a selector: a row a query
 * key(tokens)               #> key ['a', 'a', 'b']
 * ```
 *
 * `#!` names the code of the problem, then any of its arguments, `position` (in the sequence) and `at` (the source that it
 * points at); values with spaces are quoted as in JSON. The problem must lie on the line of its mark unless
 * `at` is given. A problem without a mark fails, and so does a mark without its problem. A statement that ends in a problem is no part of the program after it.
 *
 * A mark that is alone on its line belongs to the statement above; then a problem may lie on any of the statement's lines.
 * A statement begins at an unindented line that is no `else`, `elif`, `except`, `finally` or closing bracket.
 *
 * `npm run testdata -- --fill` writes what follows each empty mark: from CPython in `python/`, from the engine in `raspy/`.
 */
export interface TestProgram {
  readonly title: string;
  /** As the input box takes it; undefined for the usual one. */
  readonly input: string | undefined;
  readonly limits: Readonly<Record<string, number>>;
  /** The first line of the program in its file, counted from 1. */
  readonly line: number;
  readonly statements: readonly TestStatement[];
}

export interface TestStatement {
  readonly source: string;
  /** The first line in the file, counted from 1. */
  readonly line: number;
  /** The last line in the file, its marks included. */
  readonly lastLine: number;
  readonly marks: readonly Mark[];
}

export type Mark =
  | {
      readonly kind: "value";
      readonly text: string;
      readonly metrics: Readonly<Record<string, number>>;
      readonly line: number;
    }
  | { readonly kind: "printed"; readonly text: string; readonly line: number }
  | {
      readonly kind: "problem";
      readonly code: string;
      readonly args: Readonly<Record<string, string>>;
      readonly line: number;
      /** True if the mark is beside the line of the problem. */
      readonly isBeside: boolean;
    };

const MARK = /(?:^|\s{2})#([>!|])(?: (.*))?$/;
const CONTINUES = /^(?:\s|[)\]}]|(?:else|elif|except|finally)\b)/;

/** The programs of a file, in order. Throws for a file that is not written as above. */
export function readTestdata(text: string): readonly TestProgram[] {
  const programs: OpenProgram[] = [];
  let isAfterDecorator = false;
  let openQuotes = "";
  for (const [i, written] of text.split("\n").entries()) {
    const line = i + 1;
    const program = programs.at(-1);
    if (written.startsWith("#:")) {
      programs.push({ title: written.slice(2).trim(), input: undefined, limits: {}, line, statements: [] });
      continue;
    }
    if (written.trim() === "" || /^#(?![>!|@])/.test(written)) {
      const last = program?.statements.at(-1);
      if (openQuotes && last) last.source += `\n${written}`;
      continue;
    }
    if (!program) throw new Error(`line ${line}: a program begins with a line "#: title"`);
    if (written.startsWith("#@")) {
      readSetting(program, written, line);
      continue;
    }
    const { code, mark } = openQuotes ? { code: written, mark: undefined } : splitMark(written, line);
    const isNew = code !== "" && !openQuotes && !CONTINUES.test(code) && !isAfterDecorator;
    if (isNew) program.statements.push({ source: code, line, lastLine: line, marks: [] });
    const statement = program.statements.at(-1);
    if (!statement) throw new Error(`line ${line}: no statement begins here`);
    if (!isNew && code !== "") {
      const above = statement.source.split("\n").length;
      statement.source += "\n".repeat(line - statement.line - above + 1) + code;
    }
    statement.lastLine = line;
    if (mark) statement.marks.push(mark);
    if (code !== "") {
      openQuotes = quotesAfter(code, openQuotes);
      isAfterDecorator = code.startsWith("@");
    }
  }
  return programs;
}

interface OpenProgram extends TestProgram {
  input: string | undefined;
  limits: Record<string, number>;
  readonly statements: OpenStatement[];
}

interface OpenStatement extends TestStatement {
  source: string;
  lastLine: number;
  readonly marks: Mark[];
}

function readSetting(program: OpenProgram, written: string, line: number): void {
  const [, name, value = ""] = /^#@ (\w+) ?(.*)$/.exec(written) ?? [];
  if (name === "input") program.input = value;
  else if (name === "limits") program.limits = numbersOf(value);
  else throw new Error(`line ${line}: a program has an input and limits, no ${name}`);
}

function splitMark(written: string, line: number): { readonly code: string; readonly mark: Mark | undefined } {
  const found = MARK.exec(written);
  if (!found) return { code: written.trimEnd(), mark: undefined };
  const [whole, sign, text = ""] = found;
  const code = written.slice(0, written.length - whole.length).trimEnd();
  return { code, mark: readMark(sign as string, text, line, code !== "") };
}

function readMark(sign: string, text: string, line: number, isBeside: boolean): Mark {
  if (sign === "|") return { kind: "printed", text, line };
  if (sign === ">") {
    const [value = "", metrics = ""] = text.split(/\s+@(?=(?:layers|heads|ops)=)/);
    return { kind: "value", text: value.trim(), metrics: numbersOf(metrics), line };
  }
  const [code = "", ...args] = text.match(/[\w-]+=(?:"(?:[^"\\]|\\.)*"|\S*)|\S+/g) ?? [];
  const pairs = args.map((arg) => {
    const [, name = "", value = ""] = /^([\w-]+)=(.*)$/.exec(arg) ?? [];
    if (name === "") throw new Error(`line ${line}: an argument of a problem is written name=value, not ${arg}`);
    return [name, value.startsWith('"') ? String(JSON.parse(value)) : value] as const;
  });
  return { kind: "problem", code, args: Object.fromEntries(pairs), line, isBeside };
}

function numbersOf(text: string): Record<string, number> {
  return Object.fromEntries(
    [...text.matchAll(/(\w+)=(\d+)/g)].map(([, name, number]) => [name as string, Number(number)] as const),
  );
}

/** The triple quotes that are open after a line; empty if none are. */
function quotesAfter(code: string, open: string): string {
  let quotes = open;
  for (const [found] of code.matchAll(/"""|'''/g)) {
    if (quotes === "") quotes = found;
    else if (quotes === found) quotes = "";
  }
  return quotes;
}
