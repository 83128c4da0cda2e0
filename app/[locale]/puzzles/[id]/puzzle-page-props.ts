import type { AppLocale } from "../../../_i18n/routing.ts";

/** What a page of one puzzle is given. */
export interface PuzzlePageProps {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
}
