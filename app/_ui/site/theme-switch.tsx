"use client";

import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useState } from "react";
import { chooseTheme, readTheme, showTheme, THEMES, type Theme } from "./theme.ts";

/** Light, dark, or as the device has it: the browser's own menu, so that no page carries another. */
export function ThemeSwitch() {
  const t = useTranslations("site.theme");
  const [theme, setTheme] = useState<Theme>("system");
  // A page that is drawn in the browser alone, as when an address leads nowhere, has not run the script of the others.
  useLayoutEffect(() => showTheme(readTheme()), []);
  useEffect(() => setTheme(readTheme()), []);
  useEffect(() => {
    if (theme !== "system") return;
    const device = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => showTheme("system");
    device.addEventListener("change", follow);
    return () => device.removeEventListener("change", follow);
  }, [theme]);
  const choose = (value: string) => {
    setTheme(value as Theme);
    chooseTheme(value as Theme);
  };
  return (
    <div className="button button-quiet relative px-3 focus-within:outline-3 focus-within:outline-accent">
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
      <select
        aria-label={t("label")}
        value={theme}
        onChange={(event) => choose(event.target.value)}
        className="absolute inset-0 cursor-pointer appearance-none bg-panel text-base text-ink opacity-0"
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {t(value)}
          </option>
        ))}
      </select>
    </div>
  );
}
