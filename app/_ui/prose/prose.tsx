import type { Root } from "hast";
import { type CreateEvaluater, toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { MDXComponents } from "mdx/types";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { parseMarkdown } from "./parse-markdown.ts";

interface Props {
  readonly text: string;
  /** Names the text in the error of a build. */
  readonly source: string;
  readonly components?: MDXComponents;
}

/** A puzzle's text. The repository's own texts are checked by its build: one that is refused ends it with its place. */
export function Prose({ text, source, components = {} }: Props) {
  const parsed = parseMarkdown(text);
  if (parsed.kind === "refused") {
    const { code, found, line } = parsed.problem;
    throw new Error(`${source}:${line}: ${code} may not stand in a text: ${found}`);
  }
  return <ProseTree tree={parsed.tree} components={components} />;
}

interface TreeProps {
  readonly tree: Root;
  readonly components?: MDXComponents;
}

/** A text that `parseMarkdown` has parsed. */
export function ProseTree({ tree, components = {} }: TreeProps) {
  const createEvaluater = () => namesOnly(components);
  return <div className="prose">{toJsxRuntime(tree, { Fragment, jsx, jsxs, components, createEvaluater })}</div>;
}

/** Finds a component by its name, and evaluates nothing: `parseMarkdown` has refused all that could be. */
function namesOnly(components: MDXComponents): ReturnType<CreateEvaluater> {
  const refuse = (): never => {
    throw new Error("a text holds an expression");
  };
  return {
    evaluateExpression: (node) => (node.type === "Identifier" ? components[node.name] : undefined) ?? refuse(),
    evaluateProgram: refuse,
  };
}
