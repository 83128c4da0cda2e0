import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { hardestExample } from "../../../../../puzzles/hardest-example.ts";
import { publicPuzzle } from "../../../../../puzzles/load.ts";
import { languageName } from "../../../../_i18n/language-name.ts";
import { Link } from "../../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../../_i18n/routing.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { pageReader } from "../../../../_server/http/page-reader.ts";
import { authoredId, findPlayable } from "../../../../_server/teach/authored-puzzles.ts";
import { countNewComments } from "../../../../_server/teach/count-new-comments.ts";
import { readNextInClass } from "../../../../_server/teach/next-in-class.ts";
import { parseTexts } from "../../../../_server/teach/parse-texts.ts";
import { HintList } from "../../../../_ui/puzzle/hint-list.tsx";
import { NewVersion } from "../../../../_ui/puzzle/new-version.tsx";
import { PuzzleRules } from "../../../../_ui/puzzle/puzzle-rules.tsx";
import { PuzzleWorkspace } from "../../../../_ui/puzzle/puzzle-workspace.tsx";
import { orFailure } from "../../../or-failure.tsx";
import { AfterSolving } from "../../[id]/after-solving.tsx";
import { AuthoredText } from "./authored-text.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly code: string }>;
}

export const metadata: Metadata = { robots: { index: false } };

/** A teacher's puzzle, on the same workspace as any other. */
async function AuthoredPuzzlePage({ params }: Props) {
  const { locale, code } = await params;
  setRequestLocale(locale);
  const id = authoredId(code);
  const reader = await pageReader();
  const folder = await findPlayable(id, reader?.learnerId);
  if (!folder) notFound();
  const following = await readNextInClass(reader, id);
  const comments = reader ? await countNewComments(reader.learnerId, id) : [];
  const t = await getTranslations("teach");
  const tClasses = await getTranslations("classes");
  const { data, texts, pictures } = folder;
  const shown = { puzzleId: id, pictures };
  const { language } = texts[locale];
  const [brief, ...hints] = await parseTexts([texts[locale].brief, ...texts[locale].hints]);
  return (
    <PuzzleWorkspace
      puzzle={publicPuzzle(folder, locale)}
      title={<h1 className="truncate font-extrabold text-xl">{data.title[locale]}</h1>}
      task={
        <>
          <p className="text-muted text-sm">
            {t("by")} · {t("version", { version: data.version })}
          </p>
          <NewVersion puzzleId={id} version={data.version} />
          {comments.map(({ classId, count }) => (
            <p key={classId}>
              <Link href={`/classes/${classId}#comments-heading`} className="link">
                {tClasses("newOnPuzzle", { count })}
              </Link>
            </p>
          ))}
          <code className="block overflow-x-auto text-muted text-sm">{data.signature}</code>
          <PuzzleRules limits={data.limits} />
          {language !== locale && (
            <p className="text-muted text-sm">{t("writtenIn", { language: languageName(language, locale) })}</p>
          )}
          {brief && <AuthoredText parsed={brief} language={language} shown={shown} />}
          <HintList
            hints={hints.map((hint, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a hint is known by its number
              <AuthoredText key={i} parsed={hint} language={language} shown={shown} />
            ))}
          />
        </>
      }
      more={<AfterSolving puzzleId={id} />}
      next={
        following?.path
          ? { href: following.path, text: following.title[locale] }
          : { href: "/classes", text: t("classes") }
      }
      // Programs of strangers run in the grader alone, so its wrong answers are not asked.
      hardest={hardestExample({ data, wrong: [] })}
    />
  );
}

export default withMessages(
  ["api", "bench", "board", "drawing", "editor", "glossary", "lesson", "play", "puzzle", "transformer"],
  orFailure(AuthoredPuzzlePage),
);
