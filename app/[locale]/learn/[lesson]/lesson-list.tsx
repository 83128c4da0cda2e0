"use client";

import { useTranslations } from "next-intl";
import { Link } from "../../../_i18n/navigation.ts";
import { useReadLessons } from "../../../_ui/lesson/read-lessons.ts";

interface Props {
  readonly lessons: readonly { readonly slug: string; readonly title: string }[];
  readonly current: string;
}

/** The course at a lesson's side. */
export function LessonList({ lessons, current }: Props) {
  const t = useTranslations("learn");
  const read = useReadLessons();
  return (
    <nav aria-label={t("course")} className="hidden lg:block print:hidden">
      <div className="sticky top-20">
        <Link href="/learn" className="block px-3 py-2 font-display font-semibold hover:text-accent">
          {t("course")}
        </Link>
        <ol className="border-line border-l text-sm">
          {lessons.map(({ slug, title }, i) => (
            <li key={slug}>
              <Link
                href={`/learn/${slug}`}
                aria-current={slug === current ? "page" : undefined}
                className="-ml-px flex min-h-9 items-center gap-2 border-transparent border-l-2 px-3 py-1 text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                <span className="w-5 shrink-0 text-right tabular-nums">{i + 1}</span>
                <span className="min-w-0 flex-1">{title}</span>
                {read.has(slug) && (
                  <span className="text-good">
                    <span aria-hidden="true">✓</span>
                    <span className="sr-only">{t("read")}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
