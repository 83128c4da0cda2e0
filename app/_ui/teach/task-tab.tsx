"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { LOCALES } from "../../../engine/locales.ts";
import { TextArea } from "../form/text-area.tsx";
import type { Files } from "./draft-files.ts";
import { StudioHelp } from "./studio-help.tsx";

export interface TabProps {
  readonly files: Files;
  readonly edit: (change: (files: Files) => Files) => void;
}

/** The parser of texts and formulas is large, and a teacher may never open this tab. */
const MarkdownPreview = dynamic(() => import("./markdown-preview.tsx").then((module) => module.MarkdownPreview), {
  ssr: false,
});

const TEXTS = [
  { name: "brief", of: (locale: string) => `brief.${locale}.mdx`, rows: 14 },
  { name: "hints", of: (locale: string) => `hints.${locale}.md`, rows: 6 },
  { name: "after", of: (locale: string) => `after.${locale}.mdx`, rows: 6 },
] as const;

/** The texts that learners read, in every language, each beside its preview. */
export function TaskTab({ files, edit }: TabProps) {
  const t = useTranslations("teach");
  return (
    <div className="flex flex-col gap-10">
      <p className="text-muted">{t("oneLanguage")}</p>
      <StudioHelp part="task" />
      {TEXTS.map(({ name, of, rows }) => (
        <section key={name} aria-labelledby={`text-${name}`} className="flex flex-col gap-4">
          <h2 id={`text-${name}`} className="font-bold text-lg">
            {t(name)}
          </h2>
          {LOCALES.map((locale) => {
            const file = of(locale);
            const text = files[file] ?? "";
            return (
              <div key={file} className="grid gap-4 lg:grid-cols-2">
                <div className="flex min-w-0 flex-col gap-2">
                  <TextArea
                    label={`${t(`languages.${locale}`)}: ${file}`}
                    lang={locale}
                    value={text}
                    rows={rows}
                    onChange={(value) => edit((before) => ({ ...before, [file]: value }))}
                  />
                  {locale !== "en" && (
                    <button
                      type="button"
                      className="button button-quiet self-start"
                      onClick={() => edit((before) => ({ ...before, [file]: before[of("en")] ?? "" }))}
                    >
                      {t("copyText")}
                    </button>
                  )}
                </div>
                <div className="card min-w-0 p-4" lang={locale}>
                  <p className="mb-2 text-muted text-sm">{t("preview")}</p>
                  <MarkdownPreview text={text} />
                </div>
              </div>
            );
          })}
        </section>
      ))}
    </div>
  );
}
