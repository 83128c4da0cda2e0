import { useTranslations } from "next-intl";
import { Link } from "../../_i18n/navigation.ts";

export function SiteFooter() {
  const t = useTranslations("site");
  const tClasses = useTranslations("classes");
  const tTeach = useTranslations("teach");
  return (
    <footer className="mt-16 border-line border-t px-4 py-8 text-center text-muted text-sm print:hidden">
      <p>{t("footer")}</p>
      <p className="mt-2 flex flex-wrap justify-center gap-x-6">
        <Link href="/classes" className="link inline-flex min-h-11 items-center">
          {tClasses("title")}
        </Link>
        <Link href="/teach" className="link inline-flex min-h-11 items-center">
          {tTeach("forTeachers")}
        </Link>
      </p>
    </footer>
  );
}
