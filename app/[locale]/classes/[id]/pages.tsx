import { useTranslations } from "next-intl";
import { Link } from "../../../_i18n/navigation.ts";

interface Props {
  readonly grid: { readonly page: number; readonly pages: number };
  readonly path: string;
}

/** Links to the pages of a long list. */
export function Pages({ grid: { page, pages }, path }: Props) {
  const t = useTranslations("classes");
  if (pages === 1) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center gap-3">
      {page > 1 && (
        <Link href={`${path}?page=${page - 1}`} className="button button-quiet">
          {t("pageBefore")}
        </Link>
      )}
      <span>{t("pageOf", { page, pages })}</span>
      {page < pages && (
        <Link href={`${path}?page=${page + 1}`} className="button button-quiet">
          {t("pageAfter")}
        </Link>
      )}
    </nav>
  );
}
