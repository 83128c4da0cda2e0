import { expect, test } from "@playwright/test";

/** An unknown page, unknown puzzles, addresses with a dot, and addresses that cannot be read. */
const UNKNOWN = [
  "/nowhere",
  "/zh-TW/nowhere",
  "/nowhere.html",
  "/puzzles/nowhere",
  "/puzzles/nowhere/history",
  "/puzzles/index.html",
  "/learn/nowhere",
  "/apiary",
  "/puzzles/%00",
  "/%E0%A4%A",
];

for (const path of UNKNOWN)
  test(`${path} is not found, is not kept, and its scripts may run at each view`, async ({ request }) => {
    await request.get(path);
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(response.headers()["cache-control"]).toContain("no-store");
    const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1];
    expect(nonce).toBeDefined();
    const nonces = [...(await response.text()).matchAll(/<script[^>]* nonce="([^"]+)"/g)].map((match) => match[1]);
    expect(nonces.length).toBeGreaterThan(0);
    expect(new Set(nonces)).toEqual(new Set([nonce]));
  });

for (const path of ["/", "/puzzles/index", "/learn/layers", "/zh-TW/puzzles"])
  test(`${path} is kept by no cache between, since the next build changes it`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()["cache-control"]).toBe("private, no-cache");
  });
