import "@fontsource-variable/bricolage-grotesque/wght.css";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./stand-in-fonts.css";
import { preload } from "react-dom";

/** The files that every page's first words are set in; the style sheets above name the same ones. */
const FIRST_FILES = [
  new URL("../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  new URL(
    "../../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
    import.meta.url,
  ),
];

/** Has the browser fetch the first fonts together with the style sheet that asks for them. */
export function preloadFonts(): void {
  for (const file of FIRST_FILES) preload(String(file), { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
