import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../_i18n/navigation.ts";
import { sharedAs } from "../_i18n/pages.ts";
import type { LocaleProps } from "../_i18n/routing.ts";
import { withMessages } from "../_i18n/with-messages.tsx";
import { readCourse } from "../_server/course/course.ts";
import { ContinueLink } from "../_ui/course/continue-link.tsx";
import { LiveCell } from "../_ui/lesson/live-cell.tsx";

const SWAP = `length = (key(1) == query(1)).value(1)
there = (indices + length // 2) % length
swapped = key(indices) == query(there)
swapped.value(tokens)`;

const POINTS = ["way", "run", "score", "keep"] as const;

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  return sharedAs("/", (await params).locale);
}

async function HomePage({ params }: LocaleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("home");
  return (
    <div className="mx-auto max-w-7xl px-4 py-8 sm:px-6 lg:py-14">
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="lg:pt-10">
          <h1 className="font-extrabold text-4xl sm:text-5xl">{t("title")}</h1>
          <p className="mt-5 max-w-prose text-lg text-muted">{t("lead")}</p>
          {/* Each has a line of its own, because the first one grows for a reader who comes back. */}
          <p className="mt-8 flex flex-col items-start gap-3">
            <ContinueLink
              course={await readCourse(locale)}
              start={t("start")}
              className="button button-primary px-6 text-lg"
            />
            <Link href="/puzzles" className="button px-6 text-lg">
              {t("puzzles")}
            </Link>
          </p>
        </div>
        <div className="min-w-0">
          <h2 className="sr-only">{t("example")}</h2>
          <LiveCell program={SWAP} input="SPRA" caption={t("figure")} plays />
        </div>
      </div>
      <ul className="mt-14 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {POINTS.map((point) => (
          <li key={point} className="card p-5">
            <h2 className="font-bold text-lg">{t(`${point}Title`)}</h2>
            <p className="mt-2 text-muted">{t(`${point}Text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

export default withMessages(["drawing", "editor", "learn", "lesson", "play", "transformer"], HomePage);
