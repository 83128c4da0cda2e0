import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../_i18n/navigation.ts";
import { findPuzzle } from "../../../_server/puzzles.ts";

interface Props {
  readonly slug: string;
}

/** Leads to a lesson's exercise. */
export function Exercise({ slug }: Props) {
  const t = useTranslations("learn");
  const locale = useLocale();
  const { title, summary } = needPuzzle(slug);
  return (
    <section className="lesson-wide card my-6 flex flex-wrap items-center gap-4 border-accent bg-accent-soft p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-accent text-sm">{t("exercise")}</p>
        <p className="font-display font-semibold text-lg">{title[locale]}</p>
        <p className="text-sm">{summary[locale]}</p>
      </div>
      <Link href={`/puzzles/${slug}`} className="button button-primary no-underline">
        {t("openExercise")}
      </Link>
    </section>
  );
}

/** A puzzle's title, leading to it. */
export function PuzzleLink({ slug }: Props) {
  const locale = useLocale();
  return <Link href={`/puzzles/${slug}`}>{needPuzzle(slug).title[locale]}</Link>;
}

/** A text that names a puzzle that is not there ends the build. */
function needPuzzle(slug: string) {
  const puzzle = findPuzzle(slug);
  if (!puzzle) throw new Error(`content/lessons: no puzzle is called "${slug}"`);
  return puzzle.data;
}
