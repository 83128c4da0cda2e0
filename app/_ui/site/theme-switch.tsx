"use client";

import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { useEffect, useState } from "react";
import { chooseTheme, readTheme, showTheme, THEMES, type Theme } from "./theme.ts";

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const t = useTranslations("site.theme");
  const [theme, setTheme] = useState<Theme>("system");
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
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button button-quiet px-3" aria-label={t("label")}>
        <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
        </svg>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="card z-50 min-w-40 p-1 shadow-lg" align="end" sideOffset={4}>
          <DropdownMenu.RadioGroup value={theme} onValueChange={choose}>
            {THEMES.map((value) => (
              <DropdownMenu.RadioItem
                key={value}
                value={value}
                className="flex min-h-11 items-center gap-2 rounded-lg px-3 outline-none data-highlighted:bg-accent-soft"
              >
                <span className="w-4">
                  <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                </span>
                {t(value)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
