import type { Language } from "../../../engine/index.ts";
import { highlightLines } from "./highlight.ts";

/** A program's highlighted lines. Renders on the server only: the parser should not weigh on a page. */
export function CodeLines({ source, language = "raspy" }: { readonly source: string; readonly language?: Language }) {
  return highlightLines(source, language).map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
    <span key={i} className="code-line">
      {line.map(({ text, className }, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={j} className={className}>
          {text}
        </span>
      ))}
    </span>
  ));
}
