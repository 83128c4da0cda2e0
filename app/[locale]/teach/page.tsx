import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../_i18n/navigation.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { puzzles as catalog } from "../../_server/course/puzzles.ts";
import { pageReader } from "../../_server/http/page-reader.ts";
import { listPuzzles } from "../../_server/teach/authored-puzzles.ts";
import { isTeacher } from "../../_server/teach/teacher.ts";
import { NewPuzzle } from "../../_ui/teach/new-puzzle.tsx";
import { RestorePuzzle } from "../../_ui/teach/restore-puzzle.tsx";
import { SignInFirst } from "../../_ui/teach/sign-in-first.tsx";
import { orFailure } from "../or-failure.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "teach" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** The puzzles that a teacher writes. */
async function TeachPage({ params }: LocaleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const reader = await pageReader();
  if (!isTeacher(reader)) return <SignInFirst />;
  const t = await getTranslations("teach");
  const format = await getFormatter();
  const puzzles = await listPuzzles(reader);
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl">{t("title")}</h1>
        <p className="mt-2 text-muted">{t("lead")}</p>
        <Link href="/classes" className="link mt-2 inline-block">
          {t("classes")}
        </Link>
      </div>
      {puzzles.length === 0 && <p>{t("none")}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {puzzles.map(({ id, title, publishedVersion, isUnlisted, isOwner, isArchived, updatedAt }) => (
          <li key={id} className="card flex flex-wrap items-center gap-x-4 gap-y-1 p-4">
            {isArchived ? (
              <span className="mr-auto font-bold [overflow-wrap:anywhere]">{title[locale]}</span>
            ) : (
              <Link href={`/teach/puzzles/${id}`} className="link mr-auto font-bold [overflow-wrap:anywhere]">
                {title[locale]}
              </Link>
            )}
            <span className="text-muted text-sm">
              {[
                publishedVersion > 0 ? t("published", { version: publishedVersion }) : t("unpublished"),
                isArchived ? t("archived") : undefined,
                isUnlisted && publishedVersion > 0 ? t("unlisted") : undefined,
                isOwner ? undefined : t("shared"),
                t("edited", { date: format.dateTime(updatedAt, { dateStyle: "medium" }) }),
              ]
                .filter((part) => part !== undefined)
                .join(" · ")}
            </span>
            {isArchived && isOwner && <RestorePuzzle id={id} />}
          </li>
        ))}
      </ul>
      <NewPuzzle
        catalog={catalog().map(({ data }) => ({ id: data.id, title: data.title[locale] }))}
        own={puzzles.filter(({ isArchived }) => !isArchived).map(({ id, title }) => ({ id, title: title[locale] }))}
      />
    </div>
  );
}

export default withMessages(["notice", "teach"], orFailure(TeachPage));
