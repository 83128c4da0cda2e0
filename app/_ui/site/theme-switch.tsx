"use client";

import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

/** A reader can choose these; `system` follows the device. */
const THEMES = ["system", "light", "dark"] as const;

/**
 * Light, dark, or the device's theme. It is the browser's own menu, so no page needs code for one. It opens once
 * React listens: an earlier choice would be lost.
 */
export function ThemeSwitch() {
  const t = useTranslations("site.theme");
  const { theme, setTheme } = useTheme();
  const isServer = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
  return (
    <div className="button button-quiet relative px-3 focus-within:outline-3 focus-within:outline-accent">
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
      <select
        aria-label={t("label")}
        disabled={isServer}
        value={isServer ? "system" : theme}
        onChange={(event) => setTheme(event.target.value)}
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
