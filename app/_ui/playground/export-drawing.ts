/** Properties that a drawing takes from the page's styles and needs when it leaves the page. */
const COPIED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "visibility",
] as const;

const MARGIN = 24;
const TITLE_HEIGHT = 28;

export interface DrawnSvg {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts the drawings inside an element below one another into one SVG that needs no style sheet. Titles are its
 * headings. Undefined when nothing is drawn.
 */
export function exportSvg(root: HTMLElement): DrawnSvg | undefined {
  const page = getComputedStyle(root);
  const parts: string[] = [];
  let y = MARGIN;
  let width = 0;
  for (const element of root.querySelectorAll<SVGSVGElement | HTMLElement>("svg, canvas, h3")) {
    if (element instanceof SVGSVGElement && element.parentElement?.closest("svg, button, a")) continue;
    const { width: w, height: h } = element.getBoundingClientRect();
    if (w === 0 || h === 0) continue;
    if (element instanceof HTMLHeadingElement) {
      const title = escapeText(element.textContent ?? "");
      parts.push(
        `<text x="${MARGIN}" y="${y + 18}" font-family="sans-serif" font-size="16" font-weight="600" fill="${page.color}">${title}</text>`,
      );
      y += TITLE_HEIGHT;
      continue;
    }
    if (element instanceof HTMLCanvasElement) parts.push(imageOf(element, y, w, h));
    else if (element instanceof SVGSVGElement) parts.push(copyOf(element, y, w, h));
    width = Math.max(width, w);
    y += h + MARGIN;
  }
  if (width === 0) return undefined;
  const size = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(y) };
  const paper = getComputedStyle(document.body).backgroundColor;
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}"><rect width="100%" height="100%" fill="${paper}"/>${parts.join("")}</svg>`;
  return { markup, ...size };
}

/** The same drawing as pixels, twice as fine as on the screen. */
export async function exportPng(drawn: DrawnSvg): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.markup)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width * 2;
  canvas.height = drawn.height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser gives no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no image"))), "image/png"),
  );
}

function copyOf(svg: SVGSVGElement, y: number, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll<SVGElement>("*").forEach((element, i) => {
    const original = originals[i];
    if (original) inline(original, element);
  });
  for (const attribute of ["class", "style", "role", "tabindex", "aria-label"]) copy.removeAttribute(attribute);
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(y));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

function inline(from: Element, to: SVGElement): void {
  const style = getComputedStyle(from);
  to.removeAttribute("class");
  to.setAttribute("style", COPIED.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
}

function imageOf(canvas: HTMLCanvasElement, y: number, width: number, height: number): string {
  return `<image x="${MARGIN}" y="${y}" width="${width}" height="${height}" href="${canvas.toDataURL()}"/>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
