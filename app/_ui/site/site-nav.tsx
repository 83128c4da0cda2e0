"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "../../_i18n/navigation.ts";

const PAGES = [
  { href: "/learn", name: "learn" },
  { href: "/puzzles", name: "puzzles" },
  { href: "/play", name: "play" },
  { href: "/boards", name: "boards" },
  { href: "/classes", name: "classes" },
  { href: "/glossary", name: "glossary" },
] as const;

export function SiteNav() {
  const t = useTranslations("site.nav");
  const pathname = usePathname();
  return (
    <nav
      aria-label={t("label")}
      className="flex min-w-0 items-center overflow-x-auto max-lg:order-last max-lg:-ml-2 max-lg:w-full"
    >
      {PAGES.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          // The playground alone would add a third to the scripts of a lesson.
          prefetch={false}
          aria-current={pathname === href || pathname.startsWith(`${href}/`) ? "page" : undefined}
          className="button button-quiet whitespace-nowrap px-1.5 text-sm max-[24rem]:px-1 max-[24rem]:text-[0.8125rem] aria-[current=page]:text-accent sm:px-3 sm:text-base"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
