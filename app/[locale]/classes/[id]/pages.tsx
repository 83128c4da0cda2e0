import { useTranslations } from "next-intl";
import { Link } from "../../../_i18n/navigation.ts";

interface Props {
  readonly grid: { readonly page: number; readonly pages: number };
  readonly path: string;
  /** More search parameters of the address. */
  readonly query?: Readonly<Record<string, string>>;
  /** The search parameter that names the page. */
  readonly parameter?: string;
  /** Tells the list from another one of the same page. */
  readonly label?: string;
}

/** Links to the pages of a long list. */
export function Pages({ grid: { page, pages }, path, query = {}, parameter = "page", label }: Props) {
  const t = useTranslations("classes");
  if (pages === 1) return null;
  const hrefOf = (to: number) => `${path}?${new URLSearchParams({ ...query, [parameter]: String(to) })}`;
  return (
    <nav aria-label={label ?? t("pages")} className="flex flex-wrap items-center gap-3">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} className="button button-quiet">
          {t("pageBefore")}
        </Link>
      )}
      <span>{t("pageOf", { page, pages })}</span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} className="button button-quiet">
          {t("pageAfter")}
        </Link>
      )}
    </nav>
  );
}
