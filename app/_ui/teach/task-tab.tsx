"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { LOCALES } from "../../../engine/locales.ts";
import { languageName } from "../../_i18n/language-name.ts";
import { TextArea } from "../form/text-area.tsx";
import type { PuzzlePictures } from "../prose/picture-components.tsx";
import type { TabProps } from "./draft-files.ts";
import { insertPicture } from "./picture-names.ts";
import { PicturesPanel } from "./pictures-panel.tsx";
import { StudioHelp } from "./studio-help.tsx";

/** The parser of texts and formulas is large, and a teacher may never open this tab. */
const MarkdownPreview = dynamic(() => import("./markdown-preview.tsx").then((module) => module.MarkdownPreview), {
  ssr: false,
});

const TEXTS = [
  { name: "brief", of: (locale: string) => `brief.${locale}.mdx`, rows: 14 },
  { name: "hints", of: (locale: string) => `hints.${locale}.md`, rows: 6 },
  { name: "after", of: (locale: string) => `after.${locale}.mdx`, rows: 6 },
] as const;

interface Props extends TabProps {
  readonly id: string;
  readonly shown: PuzzlePictures;
}

/** The texts that learners read, in every language, each beside its preview, and their pictures. */
export function TaskTab({ files, edit, id, shown }: Props) {
  const t = useTranslations("teach");
  const reader = useLocale();
  const areas = useRef(new Map<string, HTMLTextAreaElement>());
  /** The text in which the cursor was last. */
  const [focused, setFocused] = useState<string>();
  const target = focused ?? `brief.${reader}.mdx`;

  function insert(name: string) {
    const area = areas.current.get(target);
    const text = files[target] ?? "";
    const [start, end] =
      focused === undefined || !area ? [text.length, text.length] : [area.selectionStart, area.selectionEnd];
    const inserted = insertPicture(text, name, { start, end });
    edit((before) => ({ ...before, [target]: inserted.text }));
    // The caret can go to its place once the page has the new text.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(inserted.caret, inserted.caret);
    });
  }

  return (
    <div className="flex flex-col gap-10">
      <p className="text-muted">{t("oneLanguage")}</p>
      <StudioHelp part="task" />
      <PicturesPanel files={files} edit={edit} id={id} shown={shown} target={target} onInsert={insert} />
      {TEXTS.map(({ name, of, rows }) => (
        <section key={name} aria-labelledby={`text-${name}`} className="flex flex-col gap-4">
          <h2 id={`text-${name}`} className="font-bold text-lg">
            {t(name)}
          </h2>
          {LOCALES.map((language) => {
            const file = of(language);
            const text = files[file] ?? "";
            return (
              <div key={file} className="grid gap-4 lg:grid-cols-2">
                <div className="flex min-w-0 flex-col gap-2">
                  <TextArea
                    label={`${languageName(language, reader)}: ${file}`}
                    lang={language}
                    value={text}
                    rows={rows}
                    ref={(area) => {
                      if (area) areas.current.set(file, area);
                    }}
                    onFocus={() => setFocused(file)}
                    onChange={(value) => edit((before) => ({ ...before, [file]: value }))}
                  />
                  {language !== "en" && (
                    <button
                      type="button"
                      className="button button-quiet self-start"
                      onClick={() => edit((before) => ({ ...before, [file]: before[of("en")] ?? "" }))}
                    >
                      {t("copyText")}
                    </button>
                  )}
                </div>
                <div className="card min-w-0 p-4" lang={language}>
                  <p className="mb-2 text-muted text-sm">{t("preview")}</p>
                  <MarkdownPreview text={text} shown={shown} />
                </div>
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}
