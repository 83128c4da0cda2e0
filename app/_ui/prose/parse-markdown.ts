import type { Root } from "hast";
import katex from "katex";
import type { Code, Root as Markdown, Nodes, RootContent } from "mdast";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFileMessage } from "vfile-message";
import { isPictureFile } from "../../_api/pictures.ts";

/** The components that a puzzle's texts may name; their attributes are strings. */
const PROSE_COMPONENTS = ["LiveCell", "Term", "PuzzleLink", "Aside"] as const;

export type ParsedMarkdown =
  | { readonly kind: "parsed"; readonly tree: Root }
  | { readonly kind: "refused"; readonly problem: MarkdownProblem };

/** A forbidden part of a text and its line. `messages.prose` has the words. */
export interface MarkdownProblem {
  readonly code:
    | "syntax"
    | "expression"
    | "module"
    | "component"
    | "attribute"
    | "link"
    | "picture"
    | "size"
    | "formula";
  /** The forbidden text, cut to a readable length. */
  readonly found: string;
  readonly line: number;
}

/** MathML needs no style sheet, font or script. No command of a formula may load or link anything. */
const FORMULA = { output: "mathml", trust: false, strict: "ignore", maxExpand: 200, maxSize: 20 } as const;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkMdx)
  .use(() => enliven)
  .use(remarkRehype, { passThrough: ["mdxJsxFlowElement", "mdxJsxTextElement"] })
  .use(rehypeKatex, FORMULA);

/**
 * Parses a puzzle's text: Markdown with a few components, pictures of the puzzle, and formulas, `$x_i$`, which become MathML. Nothing in it
 * can run: expressions, imports, HTML, unknown components, pictures from elsewhere, and links other than to a page or a site are refused, with
 * their line.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  const excess = findExcess(text);
  if (excess) return { kind: "refused", problem: { code: "size", ...excess } };
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

/** Four times the longest text of the course. */
const MOST_CHARACTERS = 16_000;
/** Quotes and lists inside each other; each level is a call inside the parser. */
const DEEPEST = 20;

/** Finds the line where a text becomes longer or deeper than any that a reader would read. A parser needs seconds for it. */
function findExcess(text: string): Pick<MarkdownProblem, "found" | "line"> | undefined {
  let characters = 0;
  for (const [i, line] of text.split("\n").entries()) {
    characters += line.length + 1;
    const [opening = ""] = /^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t]))*/.exec(line) ?? [];
    const levels = opening.match(/[>*+.)-]/g)?.length ?? 0;
    if (characters > MOST_CHARACTERS || levels > DEEPEST) return { found: shorten(line), line: i + 1 };
  }
  return undefined;
}

/** The info string of a block that runs: `rasp live input="hello"`. The input is text, or a list as Python writes it. */
const LIVE = /^live\s+input="(.*)"$/;

type LiveCellNode = Extract<RootContent, { type: "mdxJsxFlowElement" }>;

/** A fenced program that says so becomes a `LiveCell`, so that a program of several lines reads as one in its text. */
function enliven(tree: Markdown): void {
  tree.children = tree.children.map((node): RootContent => (node.type === "code" ? (liveCell(node) ?? node) : node));
}

function liveCell({ lang, meta, value }: Code): LiveCellNode | undefined {
  const input = LIVE.exec(meta ?? "")?.[1];
  if (lang !== "rasp" || input === undefined) return undefined;
  const attribute = (name: string, text: string) => ({ type: "mdxJsxAttribute" as const, name, value: text });
  return {
    type: "mdxJsxFlowElement",
    name: "LiveCell",
    attributes: [attribute("program", value), attribute("input", input)],
    children: [],
  };
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
    case "math":
    case "inlineMath":
      return checkFormula(node.value, node.type === "math");
    case "code":
      // A block of the language `math` is drawn as a formula too.
      return node.lang === "math" ? checkFormula(node.value, true) : undefined;
    case "image":
      return isPictureFile(node.url) ? undefined : { code: "picture", found: shorten(node.url) };
    case "imageReference":
      return { code: "picture", found: shorten(node.label ?? node.identifier) };
    case "link":
    case "definition":
      return /^(https?:|\/(?!\/)|#)/i.test(node.url) ? undefined : { code: "link", found: shorten(node.url) };
    default:
      return undefined;
  }
}

/** KaTeX calls itself for each level of a formula. A formula of this length cannot use up its stack. */
const LONGEST_FORMULA = 2_000;

/** KaTeX names the fault of a formula that it cannot read. Some commands are for formulas on lines of their own alone. */
function checkFormula(formula: string, displayMode: boolean): Omit<MarkdownProblem, "line"> | undefined {
  if (formula.length > LONGEST_FORMULA) return { code: "size", found: shorten(formula) };
  try {
    katex.renderToString(formula, { ...FORMULA, displayMode, throwOnError: true });
    return undefined;
  } catch (error) {
    return { code: "formula", found: shorten(`${formula.trim()}: ${faultOf(error)}`) };
  }
}

function faultOf(error: unknown): string {
  if (error instanceof katex.ParseError) return error.rawMessage;
  return error instanceof Error ? error.message : String(error);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
