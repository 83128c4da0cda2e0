import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";

test("marks, imports and programs go; words, names in code, captions and titles stay", () => {
  const text = `## Keys

A **key** and a <Term id="query">query</Term>: \`key(1)\`, see [there](/play).

<ProgramFigure program={\`key(tokens)\`} input="hello" caption="Nobody looks." />

<Aside title="Left out">
- one
- two
</Aside>

\`\`\`py
hidden = 1
\`\`\`
`;
  expect(plainText(text)).toBe("Keys A key and a query: key(1), see there. Nobody looks. Left out one two");
});
