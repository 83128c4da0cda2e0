"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "../../_i18n/navigation.ts";

/** Pages that readers go to rarely are not fetched beforehand. */
const PAGES = [
  { href: "/learn", name: "learn", isRare: false },
  { href: "/puzzles", name: "puzzles", isRare: false },
  { href: "/play", name: "play", isRare: false },
  { href: "/boards", name: "boards", isRare: true },
  { href: "/classes", name: "classes", isRare: true },
  { href: "/glossary", name: "glossary", isRare: true },
] as const;

export function SiteNav() {
  const t = useTranslations("site.nav");
  const pathname = usePathname();
  return (
    <nav
      aria-label={t("label")}
      className="flex min-w-0 items-center overflow-x-auto max-lg:order-last max-lg:-ml-2 max-lg:w-full"
    >
      {PAGES.map(({ href, name, isRare }) => (
        <Link
          key={href}
          href={href}
          prefetch={isRare ? false : undefined}
          aria-current={pathname === href || pathname.startsWith(`${href}/`) ? "page" : undefined}
          className="button button-quiet whitespace-nowrap px-2 aria-[current=page]:text-accent sm:px-3"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
