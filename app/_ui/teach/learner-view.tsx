"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type Example, type PublicPuzzle, printInputText } from "../../../engine/index.ts";
import { LOCALES, type Locale, perLocale } from "../../../engine/locales.ts";
import { splitHints } from "../../_api/split-hints.ts";
import { languageName } from "../../_i18n/language-name.ts";
import type { PuzzlePictures } from "../prose/picture-components.tsx";
import { ExamplesTable } from "../puzzle/examples-table.tsx";
import { HintList } from "../puzzle/hint-list.tsx";
import { PuzzleRules } from "../puzzle/puzzle-rules.tsx";
import { callText } from "../puzzle/python-literal.ts";
import { AuthoredCell } from "./authored-cell.tsx";
import { type Config, type Files, readConfig } from "./draft-files.ts";
import { MarkdownPreview } from "./markdown-preview.tsx";

/** The puzzle as learners meet it, before it is published: the task, its examples, and the starter with its drawing. */
export function LearnerView({ files, shown }: { readonly files: Files; readonly shown: PuzzlePictures }) {
  const t = useTranslations("teach");
  const locale = useLocale();
  const config = readConfig(files);
  if (!config) return <p>{t("viewNeedsConfig")}</p>;
  const isWritten = (one: Locale) => (files[`brief.${one}.mdx`] ?? "").trim() !== "";
  const language = isWritten(locale) ? locale : (LOCALES.find(isWritten) ?? locale);
  const starter = files[`starter.${locale}.py`] ?? files["starter.py"] ?? "";
  const puzzle = asPublic(config, starter);
  return (
    <div className="flex flex-col gap-6">
      <h2 className="font-extrabold text-xl">{puzzle.title[locale]}</h2>
      <div className="flex flex-col gap-3">
        <code className="block overflow-x-auto text-muted text-sm">{puzzle.signature}</code>
        <PuzzleRules limits={puzzle.limits} />
        {language !== locale && (
          <p className="text-muted text-sm">{t("writtenIn", { language: languageName(language, locale) })}</p>
        )}
        <div lang={language}>
          <MarkdownPreview text={files[`brief.${language}.mdx`] ?? ""} shown={shown} />
        </div>
      </div>
      <Trial puzzle={puzzle} />
      <HintList
        hints={splitHints(files[`hints.${language}.md`] ?? "").map((hint, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hint is known by its number
          <div key={i} lang={language}>
            <MarkdownPreview text={hint} shown={shown} />
          </div>
        ))}
      />
    </div>
  );
}

/** The starter on one of the examples, with its drawing. */
function Trial({ puzzle }: { readonly puzzle: PublicPuzzle }) {
  const t = useTranslations("teach");
  const [chosen, setChosen] = useState<Pick<Example, "args"> & { readonly input: string }>();
  const inputs = puzzle.examples.map(({ input }) => printInputText(input));
  const [first] = puzzle.examples;
  const { input, args } = chosen ?? { input: inputs[0] ?? "hello", args: first?.args ?? {} };
  const call = callText(puzzle.function, puzzle.call, args);
  const program = `${puzzle.starter.trimEnd().replace(/\n+[^\n\s][^\n]*\)$/, "")}\n\n\n${call}\n`;
  return (
    <>
      <AuthoredCell key={`${program} ${input}`} program={program} input={input} caption={t("viewCaption")} />
      <ExamplesTable
        puzzle={puzzle}
        inputs={inputs}
        check={null}
        onTry={(tried, given) => setChosen({ input: tried, args: given })}
        heading="h2"
      />
    </>
  );
}

function asPublic(config: Config, starter: string): PublicPuzzle {
  const fill = (words: Config["title"]) => {
    const [any = ""] = LOCALES.flatMap((one) => words[one] || []);
    return perLocale((one) => words[one] || any);
  };
  return {
    concepts: [],
    prerequisites: [],
    ...config,
    version: 1,
    starter,
    title: fill(config.title),
    summary: fill(config.summary),
  };
}
