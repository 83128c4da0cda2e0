import { useTranslations } from "next-intl";
import { Link } from "../../_i18n/navigation.ts";
import { SearchButton } from "../search/search-button.tsx";
import { AccountLink } from "./account-link.tsx";
import { LocaleLinks } from "./locale-links.tsx";
import { SiteLogo } from "./site-logo.tsx";
import { SiteNav } from "./site-nav.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export function SiteHeader() {
  const t = useTranslations("site");
  return (
    <header className="top-0 z-40 border-line border-b bg-paper/95 backdrop-blur lg:sticky print:hidden">
      <div className="flex items-center gap-x-1 px-3 max-lg:flex-wrap sm:gap-x-3 sm:px-6">
        <Link
          href="/"
          aria-label={t("home")}
          className="flex min-h-14 items-center gap-2 font-bold font-display text-lg"
        >
          <SiteLogo />
          <span className="max-sm:sr-only">{t("name")}</span>
        </Link>
        <SiteNav />
        <div className="ml-auto flex shrink-0 items-center whitespace-nowrap">
          <SearchButton />
          <LocaleLinks />
          <ThemeSwitch />
          <AccountLink />
        </div>
      </div>
    </header>
  );
}
