"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "../../_i18n/navigation.ts";

const PAGES = [
  { href: "/learn", name: "learn" },
  { href: "/puzzles", name: "puzzles" },
  { href: "/play", name: "play" },
] as const;

export function SiteNav() {
  const t = useTranslations("site.nav");
  const pathname = usePathname();
  return (
    <nav
      aria-label={t("label")}
      className="flex items-center overflow-x-auto max-sm:order-last max-sm:-ml-2 max-sm:w-full"
    >
      {PAGES.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href || pathname.startsWith(`${href}/`) ? "page" : undefined}
          className="button button-quiet whitespace-nowrap px-2 aria-[current=page]:text-accent sm:px-4"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
