import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../_i18n/navigation.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { findPuzzle, puzzles } from "../../../../_server/puzzles.ts";
import { SubmissionHistory } from "../../../../_ui/history/submission-history.tsx";
import type { PuzzlePageProps } from "../puzzle-page-props.ts";

export function generateStaticParams() {
  return puzzles().map(({ data }) => ({ id: data.id }));
}

export async function generateMetadata({ params }: PuzzlePageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const data = findPuzzle(id)?.data;
  if (!data) return {};
  const t = await getTranslations({ locale, namespace: "history" });
  return { title: t("title", { title: data.title[locale] }), robots: { index: false } };
}

async function HistoryPage({ params }: PuzzlePageProps) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const data = findPuzzle(id)?.data;
  if (!data) notFound();
  const t = await getTranslations("history");
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("title", { title: data.title[locale] })}</h1>
      <p className="text-muted">{t("lead")}</p>
      <SubmissionHistory puzzleId={id} medals={data.medals} />
      <Link href={`/puzzles/${id}`} className="button self-start">
        {t("back")}
      </Link>
    </div>
  );
}

export default withMessages(["account", "board", "history"], HistoryPage);
