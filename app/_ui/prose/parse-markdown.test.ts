import katex from "katex";
import { expect, onTestFinished, test, vi } from "vitest";
import { parseMarkdown } from "./parse-markdown.ts";

test.each([
  ["words, **bold**, `code`, a [link](https://example.org)"],
  ["| a | b |\n| - | - |\n| 1 | 2 |"],
  ['<LiveCell program="tokens" input="hello" />'],
  ["```python\nx = {1: 2}\nimport os\n```"],
  ["[another puzzle](/puzzles/shift)"],
  ["![what it shows](graph-1.svg)"],
  ["a sum $\\sum_{i=1}^{n} x_i$ and\n\n$$\n\\frac{a}{b}\n$$"],
  ["$$\n\\begin{align} a &= b \\\\ c &= d \\end{align}\n$$"],
  ["$$\nx \\tag{1}\n$$"],
  ["```math\nx \\tag{1}\n```"],
  [`title\n${"-".repeat(60)}\n\n> > > - deep`],
])("may stand in a text: %j", (text) => {
  expect(parseMarkdown(text).kind).toBe("parsed");
});

test("a program marked live becomes a cell with its input, and any other stays a block", () => {
  const text = 'one\n\n```rasp live input="[1, 2]"\nx = "{a}"\nx\n```\n\n```rasp\ntokens\n```';
  const parsed = parseMarkdown(text);
  const nodes = parsed.kind === "parsed" ? parsed.tree.children.filter(({ type }) => type !== "text") : [];
  expect(nodes).toMatchObject([
    { type: "element", tagName: "p" },
    {
      type: "mdxJsxFlowElement",
      name: "LiveCell",
      attributes: [
        { name: "program", value: 'x = "{a}"\nx' },
        { name: "input", value: "[1, 2]" },
      ],
    },
    { type: "element", tagName: "pre" },
  ]);
});

test.each([
  ["one\n\n{process.exit()}", "expression", 3],
  ["one\n\na {1 + 1} b", "expression", 3],
  ["import fs from 'fs'\n\ntext", "module", 1],
  ["export const a = 1", "module", 1],
  ["text\n\n<script>alert(1)</script>", "component", 3],
  ["<Unknown />", "component", 1],
  ["<img src='x' />", "component", 1],
  ["<LiveCell program={evil()} />", "attribute", 1],
  ["<LiveCell {...evil} />", "attribute", 1],
  ["[click](javascript:alert(1))", "link", 1],
  ["[click](//evil.example)", "link", 1],
  ["![a](https://evil.example/a.png)", "picture", 1],
  ["text\n\n![a](/icon.svg)", "picture", 3],
  ["![a](data:image/png;base64,AAAA)", "picture", 1],
  ["![a](../secret.svg)", "picture", 1],
  ["![a](graph.gif)", "picture", 1],
  ["![a][b]\n\n[b]: https://evil.example/a.png", "picture", 1],
  ["text\n\n<LiveCell", "syntax", 3],
  ["text\n\na $\\frac{1}$ b", "formula", 3],
  ["$$\n\\nosuchcommand\n$$", "formula", 1],
  ["$\\def\\a{\\a\\a}\\a$", "formula", 1],
  ["a $x \\tag{1}$", "formula", 1],
  ["one\n\n> ```math\n> \\frac{1}\n> ```", "formula", 3],
  [`one\n\n$${"{".repeat(7_000)}x${"}".repeat(7_000)}$`, "size", 3],
  [`$$\n${"x".repeat(2_001)}\n$$`, "size", 1],
  [`\`\`\`math\n${"x".repeat(2_001)}\n\`\`\``, "size", 1],
  [`text\n\n${">".repeat(3_000)}`, "size", 3],
  [`text\n${"- ".repeat(30)}a`, "size", 2],
  [`| a |\n| - |\n${"| b |\n".repeat(20_000)}`, "size", 2667],
])("is refused at its line: %j", (text, code, line) => {
  const parsed = parseMarkdown(text);
  expect(parsed).toMatchObject({ kind: "refused", problem: { code, line } });
});

test("any error of KaTeX refuses the formula", () => {
  vi.spyOn(katex, "renderToString").mockImplementation(() => {
    throw new RangeError("Maximum call stack size exceeded");
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  expect(parseMarkdown("one\n\n$x$")).toMatchObject({
    kind: "refused",
    problem: { code: "formula", found: "x: Maximum call stack size exceeded", line: 3 },
  });
});

test("a formula is MathML without a script, a link or a picture of others", () => {
  const parsed = parseMarkdown("$x \\href{javascript:alert(1)}{y} \\includegraphics{https://example.org/a.png} < 1$");
  const written = JSON.stringify(parsed);
  expect(parsed.kind).toBe("parsed");
  expect(written).toContain('"tagName":"math"');
  expect(written).not.toMatch(/"(?:href|src|style)":/);
});
