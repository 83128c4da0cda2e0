import { Fragment, type ReactNode } from "react";
import type { Language } from "../../../engine/index.ts";
import { highlightLines } from "./highlight.ts";

interface Props {
  readonly source: string;
  readonly language?: Language;
}

/** A program's highlighted lines. Renders on the server only: the parser should not weigh on a page. */
export function CodeLines(props: Props) {
  return codeLines(props).map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
    <span key={i} className="code-line">
      {line}
    </span>
  ));
}

/** The coloured content of each line, for a part that puts more between the lines. For the server, as `CodeLines`. */
export function codeLines({ source, language = "raspy" }: Props): ReactNode[] {
  return highlightLines(source, language).map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={i}>
      {line.map(({ text, className }, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={j} className={className}>
          {text}
        </span>
      ))}
    </Fragment>
  ));
}
