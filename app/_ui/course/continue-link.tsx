"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CourseStep } from "../../_api/answers.ts";
import { Link } from "../../_i18n/navigation.ts";
import { findNext } from "./find-next.ts";
import { useReached } from "./use-reached.ts";

interface Props {
  readonly course: readonly CourseStep[];
  /** The words for a reader who has not begun, or has done everything. */
  readonly start: ReactNode;
  readonly className: string;
}

/** Leads to the step of the course where the reader goes on. */
export function ContinueLink({ course, start, className }: Props) {
  const t = useTranslations("learn");
  const next = findNext(course, useReached());
  const step = next ?? course[0];
  if (!step) return null;
  return (
    <Link href={step.kind === "lesson" ? `/learn/${step.id}` : `/puzzles/${step.id}`} className={className}>
      {next ? t("goOn", { title: next.title }) : start}
    </Link>
  );
}
