import { useTranslations } from "next-intl";
import { Link } from "../../../_i18n/navigation.ts";

interface Props {
  readonly path: string;
  readonly sections: readonly string[];
  readonly chosen: string | undefined;
}

/** Links that narrow the grid to one section. */
export function Sections({ path, sections, chosen }: Props) {
  const t = useTranslations("classes");
  if (sections.length === 0) return null;
  return (
    <nav aria-label={t("sections")} className="flex flex-wrap gap-2">
      {[undefined, ...sections].map((section) => (
        <Link
          key={section ?? ""}
          href={section === undefined ? path : `${path}?${new URLSearchParams({ section })}`}
          aria-current={section === chosen ? "page" : undefined}
          className="button button-quiet aria-[current]:bg-accent-soft"
        >
          {section ?? t("allSections")}
        </Link>
      ))}
    </nav>
  );
}
