import "./term.css";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { findTerm } from "./glossary.ts";
import { TermLink } from "./term-link.tsx";

interface Props {
  readonly id: string;
  readonly children?: ReactNode;
}

/** A word with its meaning at hand. */
export function Term({ id, children }: Props) {
  const { term, text } = findTerm(id, useLocale());
  return (
    <TermLink id={id} term={term} text={text}>
      {children ?? term}
    </TermLink>
  );
}
