import type { ElementContent, Element as Node } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import { VFileMessage } from "vfile-message";
import type { Element, RootContent } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import type { Size } from "./read-raster.ts";
import { elementsIn, isTooHeavy } from "./svg-weight.ts";

export type CleanSvg =
  | ({
      readonly kind: "clean";
      readonly svg: string;
      /** The names of elements and attributes that were taken out. */
      readonly removed: readonly string[];
    } & Size)
  | { readonly kind: "refused"; readonly reason: "picture-broken" | "picture-complex" | "picture-no-size" };

/**
 * Rewrites an SVG from the elements and attributes that only draw. Scripts, event handlers, HTML, animations, filters, pictures
 * inside the picture, and every reference to something outside the file are taken out. Refuses a text that is not
 * well-formed, has no size, or in which references make a drawing grow without bound. A text that comes back stays as it is
 * if it is cleaned again.
 */
export function cleanSvg(text: string): CleanSvg {
  try {
    const root = fromXml(text).children.find((node): node is Element => node.type === "element");
    if (root?.name !== "svg") return { kind: "refused", reason: "picture-broken" };
    const size = sizeOf(root);
    if (!size) return { kind: "refused", reason: "picture-no-size" };
    const clean = sanitize(toHast(root), SCHEMA);
    if (clean.type !== "element") return { kind: "refused", reason: "picture-broken" };
    const drawn = withoutUnsafeStyles(clean);
    if (isTooHeavy(drawn)) return { kind: "refused", reason: "picture-complex" };
    const written = { ...toXast(drawn), attributes: { ...NAMESPACES, ...plainAttributes(drawn) } };
    // A text must not hold the end of a CDATA section. The writer leaves it.
    const svg = toXml(written, { closeEmptyElements: true, tightClose: true }).replaceAll("]]>", "]]&gt;");
    return { kind: "clean", svg, removed: removedFrom(toHast(root), drawn), ...size };
  } catch (error) {
    // Elements inside each other are calls inside each other.
    if (error instanceof RangeError) return { kind: "refused", reason: "picture-complex" };
    if (error instanceof VFileMessage) return { kind: "refused", reason: "picture-broken" };
    throw error;
  }
}

const NAMESPACES = { xmlns: "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink" } as const;

/** Functions that compute a colour, a number or a place. `image-set("…")` and its like would load something. */
const FUNCTION = String.raw`(?:rgba?|hsla?|matrix|translate[XY]?|scale[XY]?|rotate|skew[XY]|calc)\([^()\\@:]*\)`;
/** Without a percent sign: browsers read `#%61` as `#a`. */
const OWN_URL = String.raw`url\(\s*['"]?#[^()'"\\\s%]+['"]?\s*\)`;
/** No escapes, at-rules or addresses. One character at a time, so that no text takes longer than its length. */
const NO_ADDRESS = String.raw`(?![\s\S]*(?:script|data|https?|file|blob)\s*:)`;
const PLAIN = new RegExp(String.raw`^${NO_ADDRESS}(?:[^()\\@]|${FUNCTION}|${OWN_URL})*$`, "i");
const PLAIN_STYLES = new RegExp(String.raw`^${NO_ADDRESS}(?:[^()\\@]|${FUNCTION})*$`, "i");
const OWN_PART = /^#[^\s"'()\\%]+$/;

const ELEMENTS = [
  ..."svg g defs symbol use switch style title desc".split(" "),
  ..."path rect circle ellipse line polyline polygon text tspan textPath".split(" "),
  ..."marker linearGradient radialGradient stop pattern clipPath mask".split(" "),
];
const REFERRING = ["use", "linearGradient", "radialGradient", "pattern", "textPath"];

const ATTRIBUTES = [
  ..."id class style type version xml:space role aria-label transform viewBox preserveAspectRatio".split(" "),
  ..."x y x1 y1 x2 y2 cx cy r rx ry dx dy rotate width height d points pathLength".split(" "),
  ..."fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin".split(" "),
  ..."stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility overflow".split(" "),
  ..."clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits vector-effect paint-order".split(" "),
  ..."marker-start marker-mid marker-end markerWidth markerHeight markerUnits orient refX refY".split(" "),
  ..."font-family font-size font-style font-weight font-variant letter-spacing word-spacing".split(" "),
  ..."text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode".split(" "),
  ..."textLength lengthAdjust startOffset offset stop-color stop-opacity shape-rendering text-rendering".split(" "),
  ..."gradientUnits gradientTransform spreadMethod fx fy fr patternUnits patternContentUnits patternTransform".split(
    " ",
  ),
];

const SCHEMA: Schema = {
  tagNames: ELEMENTS,
  attributes: {
    "*": ATTRIBUTES.map((name) => [name, PLAIN]),
    ...Object.fromEntries(
      REFERRING.map((name) => [
        name,
        [
          ["href", OWN_PART],
          ["xlink:href", OWN_PART],
        ],
      ]),
    ),
  },
  // These go with all that is in them. Of other elements only the tags go, such as those of a link.
  strip: ["script", "foreignObject", "metadata", "filter", "iframe", "object", "embed", "audio", "video", "canvas"],
  ancestors: {},
  clobber: [],
  protocols: {},
  required: {},
};

/**
 * hast-util-sanitize works on trees of HTML. They differ from those of XML in names alone. Line ends that were written as
 * references become those that a reader of the written text finds.
 */
function toHast({ name, attributes, children }: Element): Node {
  const properties = Object.entries(attributes).map(([key, value]) => [key, (value ?? "").replace(/[\t\n\r]/g, " ")]);
  return {
    type: "element",
    tagName: name,
    properties: Object.fromEntries(properties),
    children: children.flatMap(toContent),
  };
}

function toContent(node: RootContent): ElementContent[] {
  if (node.type === "element") return [toHast(node)];
  return node.type === "text" || node.type === "cdata"
    ? [{ type: "text", value: node.value.replace(/\r\n?/g, "\n") }]
    : [];
}

function toXast(node: Node): Element {
  const children = node.children.flatMap((child): Element["children"] => {
    if (child.type === "element") return [toXast(child)];
    return child.type === "text" ? [{ type: "text", value: child.value }] : [];
  });
  return { type: "element", name: node.tagName, attributes: plainAttributes(node), children };
}

function plainAttributes({ properties }: Node): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]));
}

/** Leaves out style sheets that could load something. */
function withoutUnsafeStyles(node: Node): Node {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (child.tagName !== "style") return [withoutUnsafeStyles(child)];
    const text = child.children.map((part) => (part.type === "text" ? part.value : "")).join("");
    return PLAIN_STYLES.test(text) ? [{ ...child, children: [{ type: "text", value: text }] }] : [];
  });
  return { ...node, children };
}

/** CSS pixels in each unit of length. */
const PIXELS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** The size in pixels: width and height, otherwise those of the view box. */
function sizeOf({ attributes }: Element): Size | undefined {
  const [, , boxWidth, boxHeight] = (attributes.viewBox ?? "").trim().split(/[\s,]+/);
  const width = lengthOf(attributes.width) ?? lengthOf(boxWidth);
  const height = lengthOf(attributes.height) ?? lengthOf(boxHeight);
  return width === undefined || height === undefined ? undefined : { width, height };
}

function lengthOf(text: string | null | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*(\d{1,9}(?:\.\d{1,20})?)(px|pt|pc|in|cm|mm)?\s*$/.exec(text ?? "") ?? [];
  if (number === undefined) return undefined;
  return Math.max(1, Math.round(Number(number) * (PIXELS[unit] ?? 1)));
}

const MOST_NAMED = 8;

/** The names of what the source has and the clean drawing has less of. The notes that drawing programs keep are not named. */
function removedFrom(source: Node, clean: Node): string[] {
  const before = countNames(source);
  const after = countNames(clean);
  const fewer = [...before].filter(([name, count]) => count > (after.get(name) ?? 0)).map(([name]) => name);
  return fewer.filter((name) => !/:|^xmlns|^<metadata>/.test(name) || name === "xlink:href").slice(0, MOST_NAMED);
}

function countNames(root: Node): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (node: Node) => {
    for (const name of [`<${node.tagName}>`, ...Object.keys(node.properties)])
      counts.set(name, (counts.get(name) ?? 0) + 1);
    elementsIn(node).forEach(count);
  };
  count(root);
  return counts;
}
