import type { AppLocale } from "../../../_i18n/routing.ts";

/** The props of a page about one puzzle. */
export interface PuzzlePageProps {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
}
