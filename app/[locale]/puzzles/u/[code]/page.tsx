import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { publicPuzzle } from "../../../../../puzzles/load.ts";
import type { AppLocale } from "../../../../_i18n/routing.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { pageReader } from "../../../../_server/http/page-reader.ts";
import { authoredId, findPlayable } from "../../../../_server/teach/authored-puzzles.ts";
import { Prose } from "../../../../_ui/prose/prose.tsx";
import { HintList } from "../../../../_ui/puzzle/hint-list.tsx";
import { PuzzleWorkspace } from "../../../../_ui/puzzle/puzzle-workspace.tsx";
import { authoredComponents } from "../../../../_ui/teach/authored-components.tsx";
import { AfterSolving } from "../../[id]/after-solving.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly code: string }>;
}

export const metadata: Metadata = { robots: { index: false } };

/** A teacher's puzzle, on the same workspace as any other. */
async function AuthoredPuzzlePage({ params }: Props) {
  const { locale, code } = await params;
  setRequestLocale(locale);
  const id = authoredId(code);
  const folder = await findPlayable(id, (await pageReader())?.learnerId);
  if (!folder) notFound();
  const t = await getTranslations("teach");
  const { data, texts } = folder;
  const { brief, hints } = texts[locale];
  return (
    <PuzzleWorkspace
      puzzle={publicPuzzle(folder, locale)}
      title={<h1 className="truncate font-extrabold text-xl">{data.title[locale]}</h1>}
      task={
        <>
          <p className="text-muted text-sm">
            {t("by")} · {t("version", { version: data.version })}
          </p>
          <code className="block overflow-x-auto text-muted text-sm">{data.signature}</code>
          <Prose text={brief} source={`${id}/brief.${locale}.mdx`} components={authoredComponents} />
          <HintList
            hints={hints.map((hint) => (
              <Prose key={hint} text={hint} source={`${id}/hints.${locale}.md`} components={authoredComponents} />
            ))}
          />
        </>
      }
      more={<AfterSolving puzzleId={id} />}
      next={{ href: "/classes", text: t("classes") }}
    />
  );
}

export default withMessages(
  ["api", "bench", "board", "drawing", "editor", "glossary", "lesson", "play", "puzzle", "transformer"],
  AuthoredPuzzlePage,
);
