import type { Element as Node } from "hast";

/** A drawing that weighs more is slow in any browser: 50,000 elements, or 2 MB of paths. */
const MOST = 2_000_000;
/** An element takes its time even without attributes. */
const OF_ELEMENT = 40;

/**
 * Whether references make a drawing too large, or lead in a circle. Ten `use` in ten levels draw ten billion elements. The
 * weight of an element is its characters and the weight of all that it draws, once for each time.
 */
export function isTooHeavy(root: Node): boolean {
  const byId = elementsById(root);
  const targetsOf = (node: Node, wanted: (way: Way) => boolean) =>
    referencesOf(node).flatMap(({ id, way }) => {
      const target = byId.get(id);
      return target && wanted(way) ? [{ target, way }] : [];
    });
  const drawnBy = (node: Node) => [
    ...elementsIn(node),
    ...targetsOf(node, (way) => way === "use").map(({ target }) => target),
  ];
  const elements = remember((node, again) => sum(drawnBy(node), again) + 1);
  const vertices = remember((node, again) => sum(drawnBy(node), again) + verticesOf(node));
  // Elements inside inherit a marker, a colour or a pattern, so each of them draws it.
  const timesOf = (node: Node, way: Way) => Math.max(1, way === "marker" ? vertices(node) : elements(node));
  const weigh = remember(
    (node, again) =>
      ownWeight(node) +
      sum(drawnBy(node), again) +
      sum(
        targetsOf(node, (way) => way !== "use"),
        ({ target, way }) => timesOf(node, way) * again(target),
      ),
  );
  return weigh(root) > MOST;
}

/** The elements that a reference finds: the first of those that share an id. */
function elementsById(root: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  const collect = (node: Node) => {
    const { id } = node.properties;
    if (typeof id === "string" && !found.has(id)) found.set(id, node);
    elementsIn(node).forEach(collect);
  };
  collect(root);
  return found;
}

/** Computes a number once for each element. An element that leads back to itself has an infinite one. */
function remember(compute: (node: Node, again: (node: Node) => number) => number): (node: Node) => number {
  const known = new Map<Node, number>();
  const read = (node: Node): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    // A circle comes back to an element whose number is not known yet.
    known.set(node, Number.POSITIVE_INFINITY);
    const computed = compute(node, read);
    known.set(node, computed);
    return computed;
  };
  return read;
}

function sum<T>(parts: readonly T[], numberOf: (part: T) => number): number {
  return parts.reduce((total, part) => total + numberOf(part), 0);
}

/** The elements among the children of a node. */
export function elementsIn({ children }: Node): Node[] {
  return children.filter((child): child is Node => child.type === "element");
}

function ownWeight({ properties, children }: Node): number {
  const ofAttributes = sum(Object.values(properties), (value) => String(value).length);
  return OF_ELEMENT + ofAttributes + sum(children, (child) => (child.type === "text" ? child.value.length : 0));
}

/** At least the vertices of a line, where markers are drawn. A segment of a path has a letter or a number. */
function verticesOf({ tagName, properties: { d = "", points = "" } }: Node): number {
  if (tagName === "line") return 2;
  return `${d} ${points}`.match(/[a-z]|\d*\.\d+|\d+/gi)?.length ?? 0;
}

interface Reference {
  readonly id: string;
  readonly way: Way;
}

/** A `use` draws its element once; of other references it depends on the shapes that inherit them. */
type Way = "use" | "marker" | "paint";

function referencesOf({ properties }: Node): Reference[] {
  return Object.entries(properties).flatMap(([name, value]): Reference[] => {
    const text = String(value);
    if (name === "href" || name === "xlink:href") return [{ id: text.slice(1), way: "use" }];
    const way = name.startsWith("marker") || (name === "style" && /marker/i.test(text)) ? "marker" : "paint";
    return [...text.matchAll(/url\(\s*['"]?#([^()'"\\\s]+)/gi)].map(([, id = ""]) => ({ id, way }));
  });
}
