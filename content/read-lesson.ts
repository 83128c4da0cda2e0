import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { explain, type Outcome, parseInputText, type RunView, runCell } from "../engine/index.ts";

const CONTENT = fileURLToPath(new URL(".", import.meta.url));

export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly attributes?: readonly MdxAttribute[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

interface MdxAttribute {
  readonly name: string;
  readonly value: string | null | { readonly data: { readonly estree: { readonly body: readonly [Statement] } } };
}

interface Statement {
  readonly expression: {
    readonly value?: unknown;
    readonly quasis?: readonly [{ readonly value: { readonly cooked: string } }];
  };
}

/** A component as a lesson writes it. */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly node: MdxNode;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

export function readLesson(slug: string, locale: string): MdxNode {
  return parser.parse(readFileSync(`${CONTENT}lessons/${slug}/lesson.${locale}.mdx`, "utf8")) as unknown as MdxNode;
}

export function* walk(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

export function componentsOf(root: MdxNode): Component[] {
  return [...walk(root)]
    .filter((node) => node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
    .map((node) => ({
      name: node.name ?? "",
      line: node.position?.start.line ?? 0,
      attributes: Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, literal(value)])),
      node,
    }));
}

/** Reads an attribute: a plain string, a number or one template literal without placeholders. */
function literal(value: MdxAttribute["value"]): unknown {
  if (value === null || typeof value === "string") return value;
  const { expression } = value.data.estree.body[0];
  return expression.quasis?.length === 1 ? expression.quasis[0].value.cooked : expression.value;
}

export function runLive({ program, input, language }: Component["attributes"]): Outcome {
  const text = parseInputText(String(input));
  return text.kind === "rejected"
    ? text
    : runCell(String(program), { input: text.tokens, language: language === "rasp" ? "rasp" : "raspy" });
}

/** Runs a component's program. Throws with its message if it does not run. */
export function viewOf(attributes: Component["attributes"]): RunView {
  const outcome = runLive(attributes);
  if (outcome.kind !== "ran") throw new Error(problemOf(outcome));
  return outcome.view;
}

/** The values or the grid of a program. Numbers are compared as numbers: `2.0` is `2`. */
export function resultOf(attributes: Component["attributes"]): unknown {
  const { output, matrix } = viewOf(attributes);
  return { matrix, values: output.map(({ text }) => (Number.isNaN(Number(text)) ? text : Number(text))) };
}

export function problemOf(outcome: Outcome): string {
  return outcome.kind === "ran" ? "" : explain(outcome.problem, "en").message;
}

/** The components of this name. */
export function only(components: readonly Component[], name: string): Component[] {
  return components.filter((component) => component.name === name);
}

/** The text of a node as a reader sees it, code included, in one line. */
export function textOf(node: MdxNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}
