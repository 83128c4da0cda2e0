import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LOCALES, runCell } from "../engine/index.ts";
import { componentsOf, only, problemOf, readLesson, resultOf, runLive, textOf, walk } from "./read-lesson.ts";

const CONTENT = fileURLToPath(new URL(".", import.meta.url));
const PUZZLES = fileURLToPath(new URL("../puzzles/", import.meta.url));
/** These lessons look beyond the course and have no exercise. */
const WITHOUT_EXERCISE = ["real-transformers", "paper-language"];
const LIVE = ["LiveCell", "Decode", "Predict", "ProgramFigure"];
const PLAIN_ATTRIBUTES = ["program", "twin", "input", "language", "ask", "slug", "stop", "limit"];

interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly see: readonly string[];
}

interface LessonMeta {
  readonly slug: string;
  readonly minutes: number;
  readonly title: Record<string, string>;
  readonly summary: Record<string, string>;
  readonly introduces: readonly string[];
  readonly needs: readonly string[];
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(CONTENT + path, "utf8"));
}

/** The lesson of an exercise. Undefined for a challenge. */
function lessonOf(puzzle: string): string | undefined {
  return (JSON.parse(readFileSync(`${PUZZLES}${puzzle}/puzzle.json`, "utf8")) as { lesson?: string }).lesson;
}

const order = readJson<string[]>("lessons/order.json");
const meta = new Map(order.map((slug) => [slug, readJson<LessonMeta>(`lessons/${slug}/lesson.json`)]));
const glossary = Object.fromEntries(
  LOCALES.map((locale) => [locale, readJson<GlossaryEntry[]>(`glossary/glossary.${locale}.json`)]),
);
const puzzles = readdirSync(PUZZLES).filter((name) => existsSync(`${PUZZLES}${name}/puzzle.json`));

test("order.json lists every lesson folder once", () => {
  expect([...order].sort()).toEqual(readdirSync(`${CONTENT}lessons`).filter((name) => !name.includes(".")));
});

describe.each(order)("lesson %s", (slug) => {
  const lesson = meta.get(slug) as LessonMeta;
  const before = order.slice(0, order.indexOf(slug));
  const exercises = puzzles.filter((puzzle) => lessonOf(puzzle) === slug);

  test("has exactly the files of a lesson in its folder", () => {
    expect(readdirSync(`${CONTENT}lessons/${slug}`).sort()).toEqual(
      [...LOCALES.map((locale) => `lesson.${locale}.mdx`), "lesson.json"].sort(),
    );
  });

  test("has a title in every locale, and comes after the lessons that it needs", () => {
    expect(lesson.slug).toBe(slug);
    expect(lesson.minutes).toBeGreaterThan(0);
    for (const locale of LOCALES) {
      expect(lesson.title[locale], `title in ${locale}`).toBeTruthy();
      expect(lesson.summary[locale], `summary in ${locale}`).toBeTruthy();
    }
    expect(before).toEqual(expect.arrayContaining([...lesson.needs]));
  });

  test("has the same components, programs and inputs in every locale", () => {
    const [en, ...others] = LOCALES.map((locale) =>
      componentsOf(readLesson(slug, locale))
        .filter(({ name }) => name !== "Term")
        .map(({ name, attributes }) => ({
          name,
          attributes: Object.keys(attributes).sort(),
          ...Object.fromEntries(PLAIN_ATTRIBUTES.map((attribute) => [attribute, attributes[attribute]])),
        })),
    );
    for (const other of others) expect(other).toEqual(en);
  });

  test("a program has the same result as its twin in the other language", () => {
    for (const { attributes, line } of componentsOf(readLesson(slug, "en"))) {
      const { twin, language, ...rest } = attributes;
      if (twin === undefined) continue;
      const other = { ...rest, program: twin, language: language === "rasp" ? "raspy" : "rasp" };
      expect(resultOf(other), `line ${line}`).toEqual(resultOf(attributes));
    }
  });

  test("shows the same code in every locale", () => {
    const [en, ...others] = LOCALES.map((locale) =>
      [...walk(readLesson(slug, locale))]
        .filter(({ type }) => type === "code")
        .map(({ lang, meta, value }) => ({ lang, meta, value })),
    );
    for (const other of others) expect(other).toEqual(en);
  });

  test("has one puzzle as its exercise", () => {
    expect(exercises).toHaveLength(WITHOUT_EXERCISE.includes(slug) ? 0 : 1);
  });

  describe.each(LOCALES)("in %s", (locale) => {
    const root = readLesson(slug, locale);
    const components = componentsOf(root);

    test("has one figure, two live cells or more, one prediction and its exercise", () => {
      expect(only(components, "ProgramFigure")).toHaveLength(1);
      expect(components.filter(({ name }) => name === "LiveCell" || name === "Decode").length).toBeGreaterThanOrEqual(
        2,
      );
      expect(only(components, "Predict")).toHaveLength(1);
      expect(only(components, "Exercise").map(({ attributes }) => attributes.slug)).toEqual(exercises);
    });

    test("uses only components that pages know", () => {
      const known = [...LIVE, "Exercise", "Figure", "Term", "PuzzleLink", "Answer", "Aside", "UnknownNetwork"];
      for (const { name, line } of components) expect(known, `line ${line}`).toContain(name);
    });

    test("every live program runs on its input", () => {
      for (const { name, attributes, line } of components.filter(({ name }) => LIVE.includes(name))) {
        const outcome = runLive(attributes);
        expect(problemOf(outcome), `${name} at line ${line}`).toBe("");
      }
    });

    // MDX removes two spaces from every line of a template but the first, so programs are indented by two more.
    test("programs keep their indentation", () => {
      for (const { name, attributes, line } of components.filter(({ name }) => LIVE.includes(name)))
        for (const [indent] of `${attributes.program}\n${attributes.twin ?? ""}`.matchAll(/^ */gm))
          expect(indent.length % 4, `${name} at line ${line}`).toBe(0);
    });

    test("the engine can answer the prediction", () => {
      for (const { attributes, node } of only(components, "Predict")) {
        const outcome = runLive(attributes);
        if (outcome.kind !== "ran") throw new Error(problemOf(outcome));
        expect(outcome.view.kind).toBe("sequence");
        const { ask } = attributes;
        if (typeof ask === "number") expect(outcome.view.output[ask], `position ${ask}`).toBeDefined();
        else expect(["output", "layers", "grid"]).toContain(ask);
        expect(textOf(node).trim(), "the question").not.toBe("");
      }
    });

    test("every rasp block runs, or fails if it says so", () => {
      for (const { lang, meta, value, position } of walk(root)) {
        if (lang === undefined) continue;
        expect(["rasp", "text"], `line ${position?.start.line}: the language of a code block`).toContain(lang);
        if (lang !== "rasp") continue;
        expect(runCell(value ?? "").kind, `block at line ${position?.start.line}`).toBe(
          meta === "fails" ? "rejected" : "ran",
        );
      }
    });

    test("links only terms of the glossary that this lesson or an earlier one introduces", () => {
      const ids = glossary[locale]?.map(({ id }) => id) ?? [];
      const later = order.slice(order.indexOf(slug) + 1).flatMap((next) => meta.get(next)?.introduces ?? []);
      const linked = only(components, "Term").map(({ attributes }) => String(attributes.id));
      for (const id of linked) {
        expect(ids, `the glossary of ${locale}`).toContain(id);
        expect(later, `words introduced after ${slug}`).not.toContain(id);
      }
      expect(linked, "what lesson.json says it introduces").toEqual(expect.arrayContaining([...lesson.introduces]));
    });

    test("names only puzzles that exist", () => {
      for (const { attributes, line } of only(components, "PuzzleLink"))
        expect(puzzles, `line ${line}: the folders of puzzles/`).toContain(attributes.slug);
    });

    test("shows no stray mark of emphasis or code", () => {
      for (const { type, value, position } of walk(root))
        if (type === "text") expect(value, `line ${position?.start.line}`).not.toMatch(/[*_`]/);
    });
  });
});

describe("the glossary", () => {
  test("has the same terms in every locale, each once", () => {
    const [en, ...others] = LOCALES.map((locale) => glossary[locale]?.map(({ id }) => id));
    for (const other of others) expect(other).toEqual(en);
    expect(new Set(en).size).toBe(en?.length);
  });

  test.each(LOCALES)("explains each term in %s, and refers to terms that exist", (locale) => {
    const entries = glossary[locale] ?? [];
    const ids = entries.map(({ id }) => id);
    for (const { id, term, text, see } of entries) {
      expect(term, id).toBeTruthy();
      expect(text, id).toBeTruthy();
      expect(ids, `"see" of ${id}`).toEqual(expect.arrayContaining([...see]));
      expect(see, `"see" of ${id}`).not.toContain(id);
    }
  });
});

describe("Traditional Chinese", () => {
  const TOUCHING = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
  const HALF_WIDTH = /\p{Script=Han}\s*[,;:!?]|\p{Script=Han}\.(?!\w)/u;

  test.each(order)("has a space beside Latin and full-width punctuation in %s", (slug) => {
    const root = readLesson(slug, "zh-TW");
    const captions = componentsOf(root).flatMap(({ attributes }) => [attributes.caption, attributes.title]);
    const paragraphs = [...walk(root)].filter(({ type }) => ["paragraph", "heading", "tableCell"].includes(type));
    for (const text of [...paragraphs.map(textOf), ...captions.filter(Boolean).map(String)]) {
      expect(text).not.toMatch(TOUCHING);
      expect(text).not.toMatch(HALF_WIDTH);
    }
  });

  test("has a space beside Latin and full-width punctuation in the glossary and the titles", () => {
    const titles = [...meta.values()].flatMap(({ title, summary }) => [title["zh-TW"], summary["zh-TW"]]);
    for (const text of [...titles, ...(glossary["zh-TW"] ?? []).flatMap(({ term, text }) => [term, text])]) {
      expect(text).not.toMatch(TOUCHING);
      expect(text).not.toMatch(HALF_WIDTH);
    }
  });
});
