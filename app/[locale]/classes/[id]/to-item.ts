import type { AppLocale } from "../../../_i18n/routing.ts";
import type { AssignmentView } from "../../../_server/teach/classes.ts";
import type { AssignmentItem } from "../../../_ui/classes/class-types.ts";

/** An assignment as the parts of a page take it, in one language. */
export function toItem({ title, opensAt, dueAt, ...rest }: AssignmentView, locale: AppLocale): AssignmentItem {
  return {
    ...rest,
    title: title[locale],
    opensAt: opensAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
  };
}
