import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { challenges, exercisesOf, seasonSets } from "../../../puzzles/catalog.ts";
import { patternOf } from "../../../puzzles/pattern.ts";
import { Link } from "../../_i18n/navigation.ts";
import { sharedAs } from "../../_i18n/pages.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { puzzles } from "../../_server/course/puzzles.ts";
import { ChallengeMap } from "../../_ui/puzzle/challenge-map.tsx";
import { PuzzleList } from "../../_ui/puzzle/puzzle-list.tsx";
import { SECOND_SEASON } from "../../_ui/puzzle/second-season.ts";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "puzzles" });
  return { title: t("title"), description: t("description"), ...sharedAs("/puzzles", locale) };
}

async function PuzzlesPage({ params }: LocaleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("puzzles");
  const tBoard = await getTranslations("board.global");
  const catalog = puzzles();
  const rows = (folders: typeof catalog) =>
    folders.map(({ data: { id, title, summary, medals } }) => ({
      id,
      title: title[locale],
      summary: summary[locale],
      medals,
    }));
  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("title")}</h1>
      <p className="mt-3 max-w-prose text-muted">{t("lead")}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <Link href="/boards" className="link inline-flex min-h-11 items-center">
          {tBoard("title")}
        </Link>
        <a href={`#${SECOND_SEASON}`} className="link inline-flex min-h-11 items-center">
          {t("season")}
        </a>
      </p>
      <ChallengeMap
        challenges={challenges(catalog).map((folder) => ({
          id: folder.data.id,
          title: folder.data.title[locale],
          needs: folder.data.prerequisites,
          pattern: patternOf(folder),
        }))}
      />
      <PuzzleList puzzles={rows(challenges(catalog))} isNumbered heading="h2" />
      <section aria-labelledby={SECOND_SEASON}>
        <h2 id={SECOND_SEASON} className="mt-14 font-bold text-2xl">
          {t("season")}
        </h2>
        <p className="mt-2 max-w-prose text-muted">{t("seasonLead")}</p>
        {seasonSets(catalog).map(({ id, puzzles }) => (
          <div key={id} className="mt-8">
            <h3 className="font-bold text-xl">{t(`sets.${id}.title`)}</h3>
            <p className="mt-1 max-w-prose text-muted">{t(`sets.${id}.lead`)}</p>
            <PuzzleList puzzles={rows(puzzles)} isNumbered heading="h4" />
          </div>
        ))}
      </section>
      <h2 className="mt-14 font-bold text-2xl">{t("exercises")}</h2>
      <PuzzleList puzzles={rows(exercisesOf(catalog))} heading="h3" />
    </div>
  );
}

export default withMessages(["board", "puzzles"], PuzzlesPage);
