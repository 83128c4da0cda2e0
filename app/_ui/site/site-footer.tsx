import { useTranslations } from "next-intl";
import { Link } from "../../_i18n/navigation.ts";

const PAGES = [
  { href: "/rasp", name: "rasp" },
  { href: "/teach", name: "teach" },
] as const;

export function SiteFooter() {
  const t = useTranslations("site");
  return (
    <footer className="mt-16 border-line border-t px-4 py-8 text-center text-muted text-sm print:hidden">
      <nav aria-label={t("more.label")}>
        <ul className="mb-4 flex flex-wrap justify-center gap-x-2">
          {PAGES.map(({ href, name }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-11 items-center px-2 underline underline-offset-4"
              >
                {t(`more.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p>{t("footer")}</p>
    </footer>
  );
}
