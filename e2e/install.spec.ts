import { expect, test } from "./site.ts";

interface ManifestIcon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
}

/** Width and height stand at the 16th byte of a PNG. */
function pngSize(file: Buffer): string {
  expect(file.subarray(1, 4).toString()).toBe("PNG");
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}

test("the manifest's icons are there, in the sizes that devices ask for", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const { icons } = (await (await request.get(address ?? "")).json()) as { icons: ManifestIcon[] };
  const pictures = icons.filter(({ type }) => type === "image/png");
  expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const { src, sizes } of pictures) expect(pngSize(await (await request.get(src)).body())).toBe(sizes);
});

test("an iPhone is given an icon, and a browser the drawing", async ({ page, request }) => {
  await page.goto("/zh-TW/play");
  const apple = page.locator('link[rel="apple-touch-icon"]');
  await expect(apple).toHaveAttribute("sizes", "180x180");
  const icon = await request.get((await apple.getAttribute("href")) ?? "");
  expect(pngSize(await icon.body())).toBe("180x180");
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute("type", "image/svg+xml");
});
