import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The words of a text and of its captions and titles, without marks; programs that are shown as blocks are left out. */
export function plainText(text: string): string {
  return wordsOf(parser.parse(text)).replace(/\s+/g, " ").trim();
}

const SPOKEN = ["title", "caption"];

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement": {
      const spoken = node.attributes.map((attribute) =>
        attribute.type === "mdxJsxAttribute" && SPOKEN.includes(attribute.name) && typeof attribute.value === "string"
          ? `${attribute.value} `
          : "",
      );
      return spoken.join("") + node.children.map(wordsOf).join("");
    }
    default: {
      if (!("children" in node)) return " ";
      const isInline = ["emphasis", "strong", "link", "delete"].includes(node.type);
      return node.children.map(wordsOf).join("") + (isInline ? "" : " ");
    }
  }
}
