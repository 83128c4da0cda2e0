import type { Root } from "hast";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";

/** The components that a puzzle's texts may name; their attributes are strings. */
export const PROSE_COMPONENTS = ["LiveCell", "Term", "PuzzleLink", "Aside"] as const;

export type ParsedMarkdown =
  | { readonly kind: "parsed"; readonly tree: Root }
  | { readonly kind: "refused"; readonly problem: MarkdownProblem };

/** What a text may not have, and where; its words are `messages.prose`. */
export interface MarkdownProblem {
  readonly code: "syntax" | "expression" | "module" | "component" | "attribute" | "link";
  /** What stands there, cut to a readable length. */
  readonly found: string;
  readonly line: number;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkRehype, { passThrough: ["mdxJsxFlowElement", "mdxJsxTextElement"] });

/**
 * Parses a puzzle's text: Markdown with a few components. Nothing in it can run: expressions, imports, HTML, unknown
 * components and links other than to a page or a site are refused, with their line.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  try {
    const tree = processor.parse(text);
    const problem = findProblem(tree);
    if (problem) return { kind: "refused", problem };
    return { kind: "parsed", tree: processor.runSync(tree) as Root };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { kind: "refused", problem: { code: "syntax", found: error.reason, line: error.line ?? 1 } };
  }
}

function findProblem(node: Nodes): MarkdownProblem | undefined {
  const own = checkNode(node);
  if (own) return { ...own, line: node.position?.start.line ?? 1 };
  for (const child of "children" in node ? node.children : []) {
    const problem = findProblem(child);
    if (problem) return problem;
  }
  return undefined;
}

function checkNode(node: Nodes): Omit<MarkdownProblem, "line"> | undefined {
  switch (node.type) {
    case "mdxjsEsm":
      return { code: "module", found: shorten(node.value) };
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return { code: "expression", found: shorten(`{${node.value}}`) };
    case "html":
      return { code: "component", found: shorten(node.value) };
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement": {
      if (!(PROSE_COMPONENTS as readonly (string | null)[]).includes(node.name))
        return { code: "component", found: `<${node.name ?? ""}>` };
      const bad = node.attributes.find(
        (attribute) => attribute.type !== "mdxJsxAttribute" || typeof attribute.value === "object",
      );
      if (!bad || (bad.type === "mdxJsxAttribute" && bad.value === null)) return undefined;
      return { code: "attribute", found: bad.type === "mdxJsxAttribute" ? bad.name : shorten(`{${bad.value}}`) };
    }
    case "link":
    case "image":
    case "definition":
      return /^(https?:|\/(?!\/)|#)/i.test(node.url) ? undefined : { code: "link", found: shorten(node.url) };
    default:
      return undefined;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
