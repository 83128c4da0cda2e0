import { useTranslations } from "next-intl";

export function SiteFooter() {
  const t = useTranslations("site");
  return (
    <footer className="mt-16 border-line border-t px-4 py-8 text-center text-muted text-sm print:hidden">
      <p>{t("footer")}</p>
    </footer>
  );
}
