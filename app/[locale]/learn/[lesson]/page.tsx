import type { MDXContent } from "mdx/types";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../_i18n/navigation.ts";
import { sharedAs } from "../../../_i18n/pages.ts";
import type { AppLocale } from "../../../_i18n/routing.ts";
import { withMessages } from "../../../_i18n/with-messages.tsx";
import { LESSON_SLUGS, type Lesson, lessons } from "../../../_server/course/lessons.ts";
import { EndOfLesson } from "../read-mark.tsx";
import { LessonList } from "./lesson-list.tsx";
import { Exercise, PuzzleLink } from "./puzzle-parts.tsx";
import { UnknownNetwork } from "./unknown-network.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly lesson: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return LESSON_SLUGS.map((lesson) => ({ lesson }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson: slug } = await params;
  const lesson = (await lessons()).find((one) => one.slug === slug);
  if (!lesson) return {};
  return {
    title: lesson.title[locale],
    description: lesson.summary[locale],
    ...sharedAs(`/learn/${slug}`, locale, `lesson-${slug}`),
  };
}

async function LessonPage({ params }: Props) {
  const { locale, lesson: slug } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("learn");
  const all = await lessons();
  const at = all.findIndex((one) => one.slug === slug);
  const lesson = all[at];
  if (!lesson) notFound();
  const Text = await lessonText(slug, locale);
  const list = all.map((one) => ({ slug: one.slug, title: one.title[locale] }));
  return (
    <div className="mx-auto grid max-w-7xl gap-x-12 px-4 py-8 sm:px-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <LessonList lessons={list} current={slug} />
      <article className="min-w-0 max-w-4xl">
        <header className="mb-6 max-w-2xl">
          <p className="text-muted text-sm">
            <Link href="/learn" className="link lg:hidden print:hidden">
              {t("course")}
            </Link>
            <span className="lg:hidden print:hidden"> · </span>
            {t("number", { number: at + 1, total: all.length })} · {t("minutes", { minutes: lesson.minutes })}
          </p>
          <h1 className="mt-1 font-extrabold text-3xl sm:text-4xl">{lesson.title[locale]}</h1>
          <p className="mt-2 text-lg text-muted">{lesson.summary[locale]}</p>
        </header>
        <div className="lesson prose">
          <Text components={{ Exercise, PuzzleLink, UnknownNetwork }} />
        </div>
        <EndOfLesson key={slug} slug={slug} />
        <Neighbours previous={all[at - 1]} next={nextOf(lesson, all[at + 1])} locale={locale} />
      </article>
    </div>
  );
}

export default withMessages(
  ["api", "board", "drawing", "editor", "glossary", "learn", "lesson", "play", "puzzle", "puzzles", "transformer"],
  LessonPage,
);

async function lessonText(slug: string, locale: AppLocale): Promise<MDXContent> {
  return (await import(`../../../../content/lessons/${slug}/lesson.${locale}.mdx`)).default;
}

/** The lesson that follows in the same part. After the last one of Part 1 come the challenges. */
function nextOf(lesson: Lesson, next: Lesson | undefined): Lesson | undefined {
  return next?.part === lesson.part ? next : undefined;
}

interface NeighboursProps {
  readonly previous: Lesson | undefined;
  readonly next: Lesson | undefined;
  readonly locale: AppLocale;
}

async function Neighbours({ previous, next, locale }: NeighboursProps) {
  const t = await getTranslations("learn");
  const side = "card flex min-h-16 flex-1 basis-56 flex-col justify-center px-4 py-3 hover:bg-sunken";
  return (
    <nav aria-label={t("lessons")} className="mt-10 flex flex-wrap gap-3 print:hidden">
      {previous && (
        <Link href={`/learn/${previous.slug}`} rel="prev" className={side}>
          <span className="text-muted text-sm">← {t("previous")}</span>
          <span className="font-semibold">{previous.title[locale]}</span>
        </Link>
      )}
      <Link
        href={next ? `/learn/${next.slug}` : "/puzzles"}
        rel={next ? "next" : undefined}
        className={`${side} text-right`}
      >
        <span className="text-muted text-sm">{t("next")} →</span>
        <span className="font-semibold">{next ? next.title[locale] : t("toChallenges")}</span>
      </Link>
    </nav>
  );
}
