import { expect, test } from "./site.ts";

test("a page says where it is, in which languages, and which picture shows it", async ({ page, request }) => {
  await page.goto("/zh-TW/learn/selectors");
  const head = page.locator("head");
  await expect(head.locator("link[rel=canonical]")).toHaveAttribute("href", /\/zh-TW\/learn\/selectors$/);
  await expect(head.locator("link[rel=alternate][hreflang=en]")).toHaveAttribute("href", /[^W]\/learn\/selectors$/);
  await expect(head.locator("meta[property='og:title']")).toHaveAttribute("content", /selector/);
  const picture = await head.locator("meta[property='og:image']").getAttribute("content");
  const answer = await request.get(new URL(picture ?? "").pathname);
  expect(answer.headers()["content-type"]).toBe("image/png");
  expect((await answer.body()).byteLength).toBeGreaterThan(5_000);
});

test("the site map names pages that exist, and robots.txt names it", async ({ request }) => {
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Sitemap: .*\/sitemap\.xml/);
  const map = await (await request.get("/sitemap.xml")).text();
  const paths = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname);
  expect(paths).toEqual(expect.arrayContaining(["/", "/zh-TW", "/learn/layer", "/zh-TW/puzzles/add"]));
  // English first: a visit to the other language is remembered.
  for (const path of ["/learn/layer", "/zh-TW", "/zh-TW/puzzles/add"])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(200);
});
