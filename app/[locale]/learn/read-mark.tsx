"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { useNearlySeen } from "../../_ui/browser/use-nearly-seen.ts";
import { markRead, useReadLessons } from "../../_ui/lesson/read-lessons.ts";

/** Says that a lesson was read. */
export function ReadMark({ slug }: { readonly slug: string }) {
  const t = useTranslations("learn");
  const isRead = useReadLessons().has(slug);
  return (
    <span className={isRead ? "text-good" : "invisible"} aria-hidden={!isRead}>
      <span aria-hidden="true">✓ </span>
      {t("read")}
    </span>
  );
}

/** The end of a lesson. A reader who gets here has read it. */
export function EndOfLesson({ slug }: { readonly slug: string }) {
  const end = useRef<HTMLDivElement>(null);
  useNearlySeen(end, () => markRead(slug), { nearPx: 0 });
  return <div ref={end} aria-hidden="true" />;
}

interface StartProps {
  readonly lessons: readonly { readonly slug: string; readonly title: string }[];
}

/** Leads to the first lesson that is not yet read. */
export function StartButton({ lessons }: StartProps) {
  const t = useTranslations("learn");
  const read = useReadLessons();
  const next = lessons.find(({ slug }) => !read.has(slug)) ?? lessons[0];
  if (!next) return null;
  return (
    <Link href={`/learn/${next.slug}`} className="button button-primary">
      {next === lessons[0] ? t("start") : t("goOn", { title: next.title })}
    </Link>
  );
}
