"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useNearlySeen } from "../../_ui/browser/use-nearly-seen.ts";
import { isDone } from "../../_ui/course/find-next.ts";
import { useReached } from "../../_ui/course/use-reached.ts";
import { markRead } from "../../_ui/lesson/read-lessons.ts";

interface Props {
  readonly slug: string;
  readonly exercises: readonly string[];
}

/** Says that a lesson was read, or that its exercises were solved. */
export function ReadMark({ slug, exercises }: Props) {
  const t = useTranslations("learn");
  const isRead = isDone({ kind: "lesson", id: slug, exercises }, useReached());
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
