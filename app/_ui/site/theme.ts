import { forget, keep, readKept } from "../browser/kept-text.ts";

/** What a reader can choose; `system` follows the device. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "theme";

/** Runs before the first paint, so that no page flashes in the other theme. */
export const THEME_SCRIPT = `(function(){var t;try{t=localStorage.getItem("${STORAGE_KEY}")}catch(e){}
if(t!=="light"&&t!=="dark")t=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";
document.documentElement.dataset.theme=t})()`;

export function readTheme(): Theme {
  const kept = readKept(STORAGE_KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Shows a theme and keeps the choice; where the browser does not, it lasts as long as the page. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") forget(STORAGE_KEY);
  else keep(STORAGE_KEY, theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  const isDark = theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}
