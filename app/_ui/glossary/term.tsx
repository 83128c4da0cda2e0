import "./term.css";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { findTerm, readGlossary } from "./glossary.ts";
import { TermLink } from "./term-link.tsx";

interface Props {
  readonly id: string;
  readonly children?: ReactNode;
}

/** A word with its meaning at hand. */
export async function Term({ id, children }: Props) {
  const { term, text } = findTerm(id, await readGlossary(await getLocale()));
  return (
    <TermLink id={id} term={term} text={text}>
      {children ?? term}
    </TermLink>
  );
}
