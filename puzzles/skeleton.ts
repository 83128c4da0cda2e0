import { repr, scalarFromJson } from "../engine/index.ts";
import { LOCALES, type Locale, type PerLocale, perLocale } from "../engine/locales.ts";
import { type PuzzleFiles, textFiles } from "./files.ts";
import type { PuzzleConfig } from "./schema.ts";
import { TEMPLATES, type Template, type TemplateName } from "./templates.ts";

/** Texts in one language that an author replaces. */
interface Placeholders {
  readonly summary: string;
  readonly task: string;
  /** Comes before the worked example; `{call}` is the call of the function. */
  readonly example: string;
  readonly after: string;
  readonly hints: readonly string[];
}

/** The texts of a new puzzle. `check` finds those that are left. */
export const PLACEHOLDERS: PerLocale<Placeholders> = Object.fromEntries(
  await Promise.all(
    LOCALES.map(async (locale) => [
      locale,
      (await import(`../content/new-puzzle/new-puzzle.${locale}.json`)).default as Placeholders,
    ]),
  ),
);

/**
 * The files of a new puzzle. They are small but complete, so `check` runs from the first minute and says what is missing.
 * `id` is a slug.
 */
export function makeSkeleton(id: string, kind: TemplateName = "tokens"): PuzzleFiles {
  const template = TEMPLATES[kind];
  const made: NewPuzzle = { id, name: id.replaceAll("-", "_"), template };
  const { layers, heads, ops } = template.counts;
  return {
    "puzzle.json": `${JSON.stringify(skeletonConfig(made), null, 2)}\n`,
    "puzzle.py": template.code,
    "starter.py": starterOf(made),
    "solutions/first-idea.py": `# layers: ${layers} heads: ${heads} ops: ${ops}\n${defines(made, template.right)}`,
    "wrong/first-mistake.py": `# Gives ${template.wrong} instead.\n${defines(made, template.wrong)}`,
    ...Object.fromEntries(LOCALES.flatMap((locale) => textsOf(made, locale))),
  };
}

/** The same files with the texts of one language alone. */
export function inOneLanguage(files: PuzzleFiles, language: Locale): PuzzleFiles {
  const others = LOCALES.filter((locale) => locale !== language).flatMap((locale) =>
    Object.values<string>(textFiles(locale)),
  );
  const kept = Object.fromEntries(Object.entries(files).filter(([path]) => !others.includes(path)));
  const config: PuzzleConfig = JSON.parse(files["puzzle.json"] ?? "");
  const own = {
    ...config,
    title: { [language]: config.title[language] },
    summary: { [language]: config.summary[language] },
  };
  return { ...kept, "puzzle.json": `${JSON.stringify(own, null, 2)}\n` };
}

interface NewPuzzle {
  readonly id: string;
  /** The name of its function. */
  readonly name: string;
  readonly template: Template;
}

function textsOf(made: NewPuzzle, locale: Locale): [file: string, text: string][] {
  const files = textFiles(locale);
  const placeholders = PLACEHOLDERS[locale];
  return [
    [files.brief, briefOf(made, placeholders)],
    [files.after, `${placeholders.after}\n`],
    [files.hints, placeholders.hints.map((hint, i) => `${i + 1}. ${hint}\n`).join("")],
  ];
}

function skeletonConfig({ id, name, template }: NewPuzzle): PuzzleConfig {
  const { layers, heads } = template.counts;
  const { input, args, expected } = template.example;
  const title = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
  return {
    id,
    version: 1,
    title: perLocale(() => title),
    summary: perLocale((locale) => PLACEHOLDERS[locale].summary),
    function: name,
    signature: `${name}(${[...template.parameters, "seq=tokens"].join(", ")})`,
    call: [...template.parameters],
    concepts: ["selector"],
    prerequisites: [],
    limits: { heads: 16, lengths: [64, 256, 1024, 2048], solvedLength: 32 },
    medals: { par: { layers, heads }, best: { layers, heads } },
    examples: [{ input, args, expected: [...expected] }],
  };
}

export const STARTER_COMMENT = "# Say in one line what to do.";

function starterOf(made: NewPuzzle): string {
  return `${signatureOf(made)}    ${STARTER_COMMENT}\n    return indices\n\n\n${callOf(made)}\n`;
}

function defines(made: NewPuzzle, result: string): string {
  return `${signatureOf(made)}    return ${result}\n\n\n${callOf(made)}\n`;
}

function signatureOf({ name, template: { parameters } }: NewPuzzle): string {
  return `def ${name}(${[...parameters, "seq=tokens"].join(", ")}):\n`;
}

/** The call of the worked example. */
function callOf({ name, template: { parameters, example } }: NewPuzzle): string {
  return `${name}(${parameters.map((parameter) => String(example.args[parameter])).join(", ")})`;
}

function briefOf(made: NewPuzzle, { task, example: lead }: Placeholders): string {
  const { input, expected } = made.template.example;
  const answer = expected.map((value) => (typeof value === "string" ? value : repr(scalarFromJson(value))));
  const rows = [
    ["position", ...[...input].map((_, i) => String(i))],
    ["token", ...input],
    ["result", ...answer],
  ];
  const widths = answer.map((value) => value.length);
  const table = rows.map(([label = "", ...cells]) =>
    [label.padEnd(10), ...cells.map((cell, i) => cell.padEnd(widths[i] ?? 1))].join(" ").trimEnd(),
  );
  const said = lead.replace("{call}", callOf(made)).replace("hello", input);
  return `${task}\n\n${said}\n\n\`\`\`text\n${table.join("\n")}\n\`\`\`\n`;
}
