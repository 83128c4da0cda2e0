"use client";

import { ThemeProvider as NextThemes, useTheme } from "next-themes";
import { type ReactNode, useLayoutEffect } from "react";
import { INLINE_SCRIPT } from "./inline-script.ts";

/**
 * The theme that the reader chose, or the device's. `<html data-theme>` names it, and globals.css has its colours and
 * colour scheme. The inline script of next-themes sets it before the first paint.
 */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <NextThemes enableColorScheme={false} scriptProps={SCRIPT_PROPS}>
      <ThemeWithoutScript />
      {children}
    </NextThemes>
  );
}

const SCRIPT_PROPS = { type: INLINE_SCRIPT };

/**
 * The browser alone renders a page whose address leads nowhere, so the script does not run there. This sets the theme
 * before the first paint; next-themes would set it after.
 */
function ThemeWithoutScript() {
  const { resolvedTheme } = useTheme();
  useLayoutEffect(() => {
    if (resolvedTheme !== undefined) document.documentElement.dataset.theme = resolvedTheme;
  }, [resolvedTheme]);
  return null;
}
