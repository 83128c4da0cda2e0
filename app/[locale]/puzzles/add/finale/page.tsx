import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../_i18n/navigation.ts";
import { sharedAs } from "../../../../_i18n/pages.ts";
import type { LocaleProps } from "../../../../_i18n/routing.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { Finale } from "../../../../_ui/finale/finale.tsx";
import { SECOND_SEASON } from "../../../../_ui/puzzle/second-season.ts";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "finale" });
  return { title: t("title"), description: t("lead"), ...sharedAs("/puzzles/add/finale", locale, "puzzle-add") };
}

/** The end of the eight challenges: the learner's own Transformer adds any two numbers. */
async function FinalePage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("finale");
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl sm:text-4xl">{t("title")}</h1>
        <p className="mt-3 max-w-prose text-lg text-muted">{t("lead")}</p>
      </div>
      <Finale />
      <p className="flex flex-wrap gap-3">
        <Link href="/puzzles/add" className="button">
          {t("back")}
        </Link>
        <Link href="/puzzles/add/board" className="button">
          {t("board")}
        </Link>
        <Link href={`/puzzles#${SECOND_SEASON}`} className="button">
          {t("season")}
        </Link>
      </p>
    </div>
  );
}

export default withMessages(["drawing", "finale", "transformer"], FinalePage);
