import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { Aside } from "../lesson/aside.tsx";
import { CodeBlock } from "../lesson/code-block.tsx";
import { AuthoredCell } from "./authored-cell.tsx";

function Words({ children }: { readonly children?: ReactNode }) {
  return <>{children}</>;
}

function AuthoredPuzzleLink({ slug }: { readonly slug?: unknown }) {
  const isSlug = typeof slug === "string" && /^[a-z0-9-]+$/.test(slug);
  return isSlug ? <Link href={`/puzzles/${slug}`}>{slug}</Link> : null;
}

/** The components of teachers' texts. They are those of the course, made safe against wrong attributes. */
export const authoredComponents: MDXComponents = {
  Aside: ({ title, children }: { readonly title?: unknown; readonly children?: ReactNode }) => (
    <Aside title={typeof title === "string" ? title : ""}>{children}</Aside>
  ),
  LiveCell: AuthoredCell,
  PuzzleLink: AuthoredPuzzleLink,
  Term: Words,
  pre: CodeBlock,
};
