import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { challenges } from "../../../puzzles/catalog.ts";
import { Link } from "../../_i18n/navigation.ts";
import { sharedAs } from "../../_i18n/pages.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { exerciseIds, readCourse } from "../../_server/course/course.ts";
import { type Lesson, lessons } from "../../_server/course/lessons.ts";
import { puzzles } from "../../_server/course/puzzles.ts";
import { ContinueLink } from "../../_ui/course/continue-link.tsx";
import { SolvedMark } from "../../_ui/puzzle/solved-mark.tsx";
import { ReadMark } from "./read-mark.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "learn" });
  return { title: t("title"), description: t("description"), ...sharedAs("/learn", locale) };
}

/** The map of the course. */
async function LearnPage({ params }: LocaleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("learn");
  const all = await lessons();
  const partOne = all.filter(({ part }) => part === undefined);
  const partThree = all.filter(({ part }) => part === 3);
  const title = (lesson: Lesson) => lesson.title[locale];
  const row = (lesson: Lesson, number: number) => (
    <MapRow
      key={lesson.slug}
      href={`/learn/${lesson.slug}`}
      number={number}
      title={title(lesson)}
      summary={lesson.summary[locale]}
      aside={
        <>
          <span>{t("minutes", { minutes: lesson.minutes })}</span>
          <ReadMark slug={lesson.slug} exercises={exerciseIds(lesson.slug)} />
        </>
      }
    />
  );
  return (
    <div className="mx-auto max-w-4xl px-4 py-10 sm:px-6">
      <h1 className="font-extrabold text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-2xl text-lg text-muted">{t("lead")}</p>
      <p className="mt-5">
        <ContinueLink course={await readCourse(locale)} start={t("start")} className="button button-primary" />
      </p>
      <Part title={t("partOne")} lead={t("partOneLead")}>
        {partOne.map((lesson, i) => row(lesson, i + 1))}
      </Part>
      <Part title={t("partTwo")} lead={t("partTwoLead")}>
        {challenges(puzzles()).map(({ data }, i) => (
          <MapRow
            key={data.id}
            href={`/puzzles/${data.id}`}
            number={i + 1}
            title={data.title[locale]}
            summary={data.summary[locale]}
            aside={<SolvedMark puzzleId={data.id} />}
          />
        ))}
      </Part>
      <Part title={t("partThree")} lead={t("partThreeLead")}>
        {partThree.map((lesson, i) => row(lesson, i + 1))}
      </Part>
    </div>
  );
}

export default withMessages(["learn", "puzzles"], LearnPage);

interface PartProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Part({ title, lead, children }: PartProps) {
  return (
    <section className="mt-12">
      <h2 className="font-bold text-2xl">{title}</h2>
      <p className="mt-1 text-muted">{lead}</p>
      <ol className="card mt-4 divide-y divide-line overflow-hidden">{children}</ol>
    </section>
  );
}

interface RowProps {
  readonly href: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly aside?: ReactNode;
}

function MapRow({ href, number, title, summary, aside }: RowProps) {
  return (
    <li className="relative flex gap-x-4 gap-y-1 p-4 hover:bg-sunken max-sm:flex-wrap">
      <span aria-hidden="true" className="w-7 shrink-0 text-right font-display font-semibold text-muted text-xl">
        {number}
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="font-semibold text-lg">
          <Link href={href} className="after:absolute after:inset-0">
            {title}
          </Link>
        </h3>
        <p className="text-muted text-sm">{summary}</p>
      </div>
      <div className="flex shrink-0 text-muted text-sm max-sm:w-full max-sm:gap-x-3 max-sm:pl-11 sm:flex-col sm:items-end">
        {aside}
      </div>
    </li>
  );
}
