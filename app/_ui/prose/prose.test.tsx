import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Prose } from "./prose.tsx";

interface CellProps {
  readonly program: string;
  readonly input: string;
}

const components = {
  LiveCell: ({ program, input }: CellProps) => <output title={input}>{program}</output>,
};

function render(text: string): string {
  return renderToStaticMarkup(<Prose text={text} source="brief.en.mdx" components={components} />);
}

test("a text's component is the page's own", () => {
  expect(render('<LiveCell program="tokens" input="hi" />')).toContain('<output title="hi">tokens</output>');
});

test("a block marked live is such a component", () => {
  const text = 'Try:\n\n```rasp live input="hi"\nx = tokens\nx\n```';
  expect(render(text)).toContain('<output title="hi">x = tokens\nx</output>');
});

test("a component that the page does not have ends the build", () => {
  expect(() => render('<Aside title="a">words</Aside>')).toThrow();
});

test("an expression ends the build and says where", () => {
  expect(() => render("one\n\n{1 + 1}")).toThrow("brief.en.mdx:3: expression");
});

test("a formula is drawn as MathML, with its source for those who copy it", () => {
  const html = render("With $\\frac{a_i}{2}$ of them.");
  expect(html).toMatch(/<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML">.*<mfrac>/);
  expect(html).toContain("\\frac{a_i}{2}</annotation>");
});
