import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { PublicPuzzle } from "../../../../engine/index.ts";
import { publicPuzzle } from "../../../../puzzles/load.ts";
import { Link } from "../../../_i18n/navigation.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import type { PuzzlePageProps } from "./puzzle-page-props.ts";

/** The pages of one puzzle that show their reader's own programs, which no search engine should list. */
type Side = "history" | "compare";

export function metadataOf(side: Side) {
  return async ({ params }: PuzzlePageProps): Promise<Metadata> => {
    const { locale, id } = await params;
    const data = findPuzzle(id)?.data;
    if (!data) return {};
    const t = await getTranslations({ locale, namespace: side });
    return { title: t("title", { title: data.title[locale] }), robots: { index: false } };
  };
}

interface SidePageProps extends PuzzlePageProps {
  readonly side: Side;
  /** The class that bounds its width. */
  readonly width: string;
  readonly children: (puzzle: PublicPuzzle) => ReactNode;
}

/** Puts a title, a lead and the way back to the puzzle around its children. */
export async function SidePage({ side, width, params, children }: SidePageProps) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const folder = findPuzzle(id);
  if (!folder) notFound();
  const puzzle = publicPuzzle(folder, locale);
  const t = await getTranslations(side);
  return (
    <div className={`mx-auto flex ${width} flex-col gap-5 px-4 py-8 sm:px-6`}>
      <h1 className="font-extrabold text-3xl">{t("title", { title: puzzle.title[locale] })}</h1>
      <p className="max-w-prose text-muted">{t("lead")}</p>
      {children(puzzle)}
      <Link href={`/puzzles/${id}`} className="button self-start">
        {t("back")}
      </Link>
    </div>
  );
}
