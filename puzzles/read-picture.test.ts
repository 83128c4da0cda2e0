import { expect, test } from "vitest";
import { readPicture } from "./read-picture.ts";
import { makeJpeg, makePng, makeSvg } from "./testing/pictures.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const svgOf = (bytes: Uint8Array) => {
  const read = readPicture(bytes);
  if (read.kind === "refused") throw new Error(read.reason);
  return { svg: Buffer.from(read.picture.content).toString(), removed: read.removed };
};

test.each([
  ["a PNG", makePng(640, 480), { type: "image/png", width: 640, height: 480 }],
  ["a JPEG", makeJpeg(640, 480), { type: "image/jpeg", width: 640, height: 480 }],
  ["a JPEG with a comment and filling", makeJpeg(5, 4, [0xff, 0xfe, 0, 4, 1, 2, 0xff]), { width: 5, height: 4 }],
  ["an SVG by its view box", makeSvg("<rect/>"), { type: "image/svg+xml", width: 40, height: 20 }],
  [
    "an SVG in points",
    bytesOf('<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg width="72pt" height="36pt"/>'),
    { width: 96, height: 48 },
  ],
])("%s has its type and size", (_, bytes, facts) => {
  expect(readPicture(bytes)).toMatchObject({ kind: "read", picture: facts, removed: [] });
});

/** Levels of elements that each draw the level below ten times, and other contents after them. */
function usesOf(levels: number, more = ""): Uint8Array {
  const level = (n: number) => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
  return makeSvg(
    `<rect id="l0"/>${Array.from({ length: levels }, (_, i) => level(i + 1)).join("")}${more}<use href="#l${levels}"/>`,
  );
}

/** Empty elements with the ids of those levels. */
const DECOYS = Array.from({ length: 9 }, (_, i) => `<g id="l${i}"/>`).join("");
const RECTS = "<rect/>".repeat(500);
const MARKER = `<marker id="m">${RECTS}</marker>`;
/** A path with a thousand vertices. */
const PATH = `M0 0${"h1".repeat(1000)}`;

test.each([
  ["a text", bytesOf("hello"), "picture-type"],
  ["a GIF", bytesOf("GIF89a"), "picture-type"],
  ["bytes that are no text", new Uint8Array([0xfe, 0xff, 0, 60]), "picture-type"],
  ["20 MB", new Uint8Array(20 * 1024 * 1024), "picture-large"],
  ["an SVG of 300 KB", makeSvg(`<desc>${"x".repeat(300 * 1024)}</desc>`), "picture-large"],
  [
    "an SVG that is more than 200 KB once it is written",
    makeSvg(`<text>${"&lt;".repeat(45_000)}</text>`),
    "picture-large",
  ],
  ["a small PNG of 60000 × 60000 pixels", makePng(60_000, 60_000), "picture-pixels"],
  ["a PNG of 4000 × 4000 pixels", makePng(4000, 4000), "picture-pixels"],
  ["a JPEG of 60000 × 60000 pixels", makeJpeg(60_000, 60_000), "picture-pixels"],
  [
    "a JPEG whose comment looks like a smaller frame",
    makeJpeg(60_000, 9, [0xff, 0xfe, 0, 9, 0xff, 0xc0, 0, 11, 8, 0, 9]),
    "picture-pixels",
  ],
  ["an SVG of 60000 × 10", bytesOf('<svg width="60000" height="10"/>'), "picture-pixels"],
  ["a PNG without a size", makePng(0, 5), "picture-broken"],
  ["a PNG without a header", makePng(5, 5).slice(0, 20), "picture-broken"],
  ["a JPEG without a frame", new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 8, 0, 0, 0, 0, 0, 0]), "picture-broken"],
  ["an HTML page", bytesOf("<html><svg viewBox='0 0 1 1'/></html>"), "picture-broken"],
  ["an SVG that is not well-formed", bytesOf("<svg viewBox='0 0 1 1'><g></svg>"), "picture-broken"],
  [
    "an SVG with entities of its own",
    bytesOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><text>&a;</text></svg>'),
    "picture-broken",
  ],
  ["an SVG without a size", bytesOf("<svg><rect/></svg>"), "picture-no-size"],
  ["an SVG that draws itself ten times, eight times over", usesOf(8), "picture-complex"],
  ["an SVG that draws itself", makeSvg('<g id="a"><use href="#a"/></g>'), "picture-complex"],
  ["an SVG whose later elements share the ids of heavy ones", usesOf(8, DECOYS), "picture-complex"],
  [
    "a marker of 500 elements at 1000 vertices",
    makeSvg(`${MARKER}<path d="${PATH}" marker-mid="url(#m)"/>`),
    "picture-complex",
  ],
  [
    "a marker that a path inherits",
    makeSvg(`${MARKER}<g style="marker:url(#m)"><path d="${PATH}"/></g>`),
    "picture-complex",
  ],
  [
    "a pattern that 1000 elements inherit",
    makeSvg(`<pattern id="a">${RECTS}</pattern><g fill="url(#a)">${"<rect/>".repeat(1000)}</g>`),
    "picture-complex",
  ],
  [
    "a path of 100 KB that is drawn 100 times",
    makeSvg(`<path id="a" d="M0 0${"h1".repeat(50_000)}"/>${'<use href="#a"/>'.repeat(100)}`),
    "picture-complex",
  ],
  ["a pattern of itself", makeSvg('<pattern id="a"><rect fill="url( #a)"/></pattern>'), "picture-complex"],
  [
    "20000 levels",
    bytesOf(`<svg viewBox="0 0 1 1">${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}</svg>`),
    "picture-broken",
  ],
])("%s is refused", (_, bytes, reason) => {
  expect(readPicture(bytes)).toEqual({ kind: "refused", reason });
});

test("an SVG that only draws keeps its drawing", () => {
  const drawing =
    '<defs><linearGradient id="a"><stop offset="0" stop-color="rgb(1, 2, 3)"/></linearGradient></defs>' +
    '<style>.a { fill: #123; font-family: "A B" }</style>' +
    '<g transform="translate(1 2) rotate(3)" style="fill:url(#a);stroke:none"><path class="a" d="M0 0h1"/></g>' +
    '<text x="1">a &lt; b</text><use xlink:href="#a"/><use href="#a"/>';
  const { svg, removed } = svgOf(makeSvg(drawing));
  expect(removed).toEqual([]);
  // The writer chooses how it writes an empty element and a sign.
  const written = (text: string) =>
    text.replaceAll(/<(\w+)([^<>]*)><\/\1>/g, "<$1$2/>").replaceAll(/&(?:lt|#x3C);/g, "&lt;");
  expect(written(svg)).toContain(written(drawing));
});

test.each([
  ['names the id "undefined"', '<g><use href="#undefined"/></g>'],
  [
    "has 200 arrows",
    `<marker id="m" viewBox="0 0 10 10" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>${'<path d="M 10.5,20.3 C 1,2 3,4 5,6" style="fill:none;marker-end:url(#m)"/>'.repeat(200)}`,
  ],
])("an SVG that %s is taken", (_, contents) => {
  expect(readPicture(makeSvg(contents)).kind).toBe("read");
});

test.each([
  ["empty elements", "<g></g><rect></rect>"],
  ["the end of a CDATA section in a text", "<text>a]]&gt;b</text>"],
  ["line ends as references", '<text aria-label="1&#10;2&#9;3&#13;">a&#13;b</text>'],
  ["a style sheet in parts", "<style>a{}<![CDATA[b>c{}]]></style>"],
  ["parts that go", '<a><g onclick="a()">a<b/>c</g></a><metadata/>'],
])("an SVG with %s stays as it is when it is cleaned again", (_, contents) => {
  const { svg } = svgOf(makeSvg(contents));
  expect(svgOf(bytesOf(svg)).svg).toBe(svg);
});

test.each([
  ['<use href="#l%30"/>', "href"],
  ['<rect fill="url(#l%30)"/>', "fill"],
  ["<script>alert(1)</script>", "<script>"],
  ['<g onload="alert(1)"/>', "onload"],
  ["<foreignObject><p>text</p></foreignObject>", "<foreignObject>"],
  ['<use href="https://evil.example/a.svg#b"/>', "href"],
  ['<use href="b.svg#c"/>', "href"],
  ['<use xlink:href="data:image/svg+xml,x#b"/>', "xlink:href"],
  ['<a href="javascript:alert(1)"><rect/></a>', "<a>"],
  ['<image href="https://evil.example/a.png"/>', "<image>"],
  ['<image href="data:image/png;base64,AAAA"/>', "<image>"],
  ['<rect fill="url(https://evil.example/a.svg#b)"/>', "fill"],
  ['<rect fill="url(&quot;//evil.example#b&quot;)"/>', "fill"],
  ['<rect style="fill:url(//evil.example#b)"/>', "style"],
  ["<rect style=\"background:image-set('//evil.example/a.png' 1x)\"/>", "style"],
  ['<rect style="fill:u\\72l(//evil.example)"/>', "style"],
  ["<style>@import '//evil.example/a.css';</style>", "<style>"],
  ["<style>@\\69mport '//evil.example/a.css';</style>", "<style>"],
  ["<style>rect { fill: url(//evil.example#a) }</style>", "<style>"],
  ["<style><![CDATA[rect { fill: url(//evil.example#a) }]]></style>", "<style>"],
  ['<rect><animate attributeName="href" to="javascript:alert(1)"/></rect>', "<animate>"],
  ['<rect><set attributeName="onclick" to="alert(1)"/></rect>', "<set>"],
  ['<filter id="f"><feImage href="https://evil.example/"/></filter>', "<filter>"],
  ['<g xml:base="https://evil.example/"/>', undefined],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">words</h:script>', undefined],
])("of %s nothing dangerous is left", (contents, named) => {
  const { svg, removed } = svgOf(makeSvg(`<!-- evil --><?xml-stylesheet href="https://evil.example"?>${contents}`));
  expect(svg.replace(/xmlns(:xlink)?="[^"]*"/g, "")).not.toMatch(
    /evil|\bon|alert\(1\)<\/|<script|:\/\/|javascript|data:|@|\\|image-set|animate|<set/i,
  );
  if (named !== undefined) expect(removed).toContain(named);
});

test("a text that looks like a script in a prefix is text and no element", () => {
  const { svg } = svgOf(makeSvg("<title>&lt;script&gt;</title>"));
  expect(svg).not.toContain("<script");
});
