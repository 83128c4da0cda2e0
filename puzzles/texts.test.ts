import { describe, expect, test } from "vitest";
import { runCell, scalarFromJson } from "../engine/index.ts";
import { LOCALES } from "../engine/locales.ts";
import { exercisesOf, loadCatalog, PLAY_ORDER } from "./catalog.ts";
import type { PuzzleTexts } from "./load.ts";

interface Fence {
  readonly info: string;
  readonly code: string;
}

function fencesOf(text: string): Fence[] {
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = "", code = ""]) => ({ info, code }));
}

/** Removes fenced blocks and code spans from a text. */
function proseOf(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]+`/g, "");
}

function all({ brief, after, hints }: PuzzleTexts): string {
  return [brief, after, ...hints].join("\n\n");
}

const LIVE = /^rasp live input="(.*)"$/;

function readInput(text: string) {
  return (text.startsWith("[") ? JSON.parse(text) : [...text]).map(scalarFromJson);
}

describe.each(loadCatalog(import.meta.dirname))("the texts of $data.id", ({ texts }) => {
  test.each(LOCALES)("%s: prose holds no expression, tag or stray code mark", (locale) => {
    expect(proseOf(all(texts[locale]))).not.toMatch(/[{}<`]/);
  });

  test.each(LOCALES)("%s: every live example runs on its input, and a brief has one at most", (locale) => {
    const live = fencesOf(texts[locale].brief).filter(({ info }) => info.startsWith("rasp"));
    expect(live.length).toBeLessThanOrEqual(1);
    for (const { info, code } of live) {
      const input = readInput(LIVE.exec(info)?.[1] ?? "");
      expect(runCell(code, { input })).toMatchObject({ kind: "ran" });
    }
  });

  test.each(LOCALES)("%s has the same hints, paragraphs and programs as English", (locale) => {
    const shape = ({ brief, after, hints }: PuzzleTexts) => ({
      hints: hints.length,
      blocks: [brief, after].map(
        (text) =>
          proseOf(text)
            .trim()
            .split(/\n{2,}/).length,
      ),
      programs: fencesOf(brief).map(({ info, code }) => `${info}\n${code}`),
    });
    expect(shape(texts[locale])).toEqual(shape(texts.en));
  });
});

test("the last hint of an exercise says that it is the solution", () => {
  for (const { data, texts } of exercisesOf(loadCatalog(import.meta.dirname))) {
    expect(`${data.id}: ${texts.en.hints.at(-1)}`).toMatch(/: The solution, if you want it: /);
    expect(`${data.id}: ${texts["zh-TW"].hints.at(-1)}`).toMatch(/: 想看解法的話：/);
  }
});

test("the brief of a challenge says where its idea returns", () => {
  for (const { data, texts } of loadCatalog(import.meta.dirname).filter(({ data }) => isBeforeAdd(data.id)))
    for (const locale of LOCALES) expect(`${data.id}: ${texts[locale].brief}`).toMatch(/`(add|split|slide)`/);
});

function isBeforeAdd(id: string): boolean {
  return (PLAY_ORDER as readonly string[]).includes(id) && id !== "add";
}
