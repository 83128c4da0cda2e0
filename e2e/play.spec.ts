import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

async function write(page: Page, source: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /Program|程式/ });
  await expect(box).toHaveAttribute("contenteditable", "true");
  await box.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(source);
}

for (const [prefix, result, word] of [
  ["", /Result: \['a', 'b!'\]/, "Program"],
  ["/zh-TW", /結果：\['a', 'b!'\]/, "程式"],
] as const)
  test(`the address of ${prefix}/play opens the same program elsewhere`, async ({ page, context }) => {
    await page.goto(`${prefix}/play`);
    await write(page, 'where(indices == 1, tokens + "!", tokens)  # 中文');
    await page.getByRole("textbox", { name: /^(Input|輸入)$/ }).fill("ab");
    await expect(page.getByRole("img", { name: result })).toBeVisible();
    await expect(page).toHaveURL(/#1\.d\./);
    await page.waitForTimeout(600);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole("textbox", { name: word })).toContainText("# 中文");
    await expect(other.getByRole("img", { name: result })).toBeVisible();
  });

test("a link written by hand and one of the first version open", async ({ page }) => {
  await page.goto("/play#source=tokens%20%2B%20%22!%22&input=ab");
  await expect(page.getByRole("img", { name: /Result: \['a!', 'b!'\]/ })).toBeVisible();
  await page.goto("/play#1.d.jaapk3.q1YqVrJSyknNSy_JUNBVMFTQVcjMS8lMTi2OyVPSUcpUslLKSM3JyVeqBQA");
  await expect(page.getByRole("textbox", { name: "Program" })).toContainText("length - 1 - indices");
});

for (const [name, fragment, words] of [
  ["cut off", "1.d.jaapk3.q1YqVrJSyknNSy", "This link is damaged"],
  ["from the future", "2.zz.abc", "newer version"],
  ["a megabyte long", `1.d.abc.${"A".repeat(1_000_000)}`, "more than a program can have"],
] as const)
  test(`a link that is ${name} says so, and the editor works`, async ({ page }) => {
    // A long address is not for `goto`: it would be logged whole.
    await page.goto("/play");
    await expect(page.getByRole("textbox", { name: "Program" })).toHaveAttribute("contenteditable", "true");
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await write(page, "indices + 1");
    await expect(page.getByRole("img", { name: /Result: \[1, 2, 3, 4, 5\]/ })).toBeVisible();
  });

test("ten thousand tokens are summed up, and the page goes on", async ({ page }) => {
  await page.goto("/play");
  await page.getByRole("textbox", { name: "Input" }).fill("ab".repeat(5000));
  await expect(page.getByText("The input has 10,000 positions.").first()).toBeVisible();
  await page.getByRole("button", { name: "Step by step" }).click();
  await expect(page.getByRole("slider", { name: "Step" })).toBeVisible();
  await page.getByRole("textbox", { name: "Input" }).fill("abc");
  await expect(page.getByText("10,000")).toHaveCount(0);
});

test("a program that runs for ever is stopped, and the next one runs", async ({ page }) => {
  await page.goto("/play");
  await write(page, "while True:\n    pass");
  await expect(page.getByRole("textbox", { name: "Program" })).toContainText("LimitError");
  await write(page, "indices + 1");
  await expect(page.getByRole("img", { name: /Result: \[1, 2, 3, 4, 5\]/ })).toBeVisible();
});

test("a megabyte pasted into the editor is refused by its size, and undone", async ({ page }) => {
  await page.goto("/play");
  await write(page, "#".repeat(1_000_000));
  await expect(page.getByRole("status").filter({ hasText: "1000000 characters" })).toBeAttached();
  await page.keyboard.press("ControlOrMeta+Z");
  await write(page, "indices + 1");
  await expect(page.getByRole("img", { name: /Result: \[1, 2, 3, 4, 5\]/ })).toBeVisible();
});

test("the program, its drawing and its values can be taken home", async ({ page }) => {
  await page.goto("/play");
  const save = async (item: string) => {
    await page.getByRole("button", { name: /^Download/ }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: item }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  expect((await save("Program (.py)")).toString()).toContain("def riffle(seq=tokens):");
  const svg = (await save("Drawing (.svg)")).toString();
  expect(svg).toContain("Layer 2");
  expect(svg).not.toContain("var(--");
  expect((await save("Drawing (.png)")).subarray(1, 4).toString()).toBe("PNG");
  const values = JSON.parse((await save("Every value (.json)")).toString());
  expect(values).toMatchObject({ format: "rasp-trace", version: 1, metrics: { layers: 2, heads: 2 } });
});

test("another site may frame the embedded page, which grows to its content, and no other page", async ({
  page,
  baseURL,
}) => {
  const outside = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const path = new URL(request.url ?? "/", "http://outside").searchParams.get("page");
    response.end(`<!doctype html><title>Outside</title><iframe title="framed" width="600" height="100" src="${baseURL}${path}"></iframe>
<script>addEventListener("message",(e)=>{if(e.data.type==="rasp-school:height")document.querySelector("iframe").style.height=e.data.height+"px"})</script>`);
  });
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  try {
    await page.goto(`${address}/?page=${encodeURIComponent("/embed#source=indices%20%2B%201&input=abc")}`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("img", { name: /Result: \[1, 2, 3\]/ })).toBeVisible();
    await expect(frame.getByRole("banner")).toHaveCount(0);
    const height = () => page.locator("iframe").evaluate((element) => element.getBoundingClientRect().height);
    await expect.poll(height).toBeGreaterThan(200);
  } finally {
    outside.close();
  }
});

test("only the embedded page may be framed", async ({ request }) => {
  for (const path of ["/", "/play", "/zh-TW/puzzles", "/learn/layer"])
    expect((await request.get(path)).headers()["content-security-policy"], path).toContain("frame-ancestors 'self'");
  for (const path of ["/embed", "/zh-TW/embed"])
    expect((await request.get(path)).headers()["content-security-policy"], path).toContain("frame-ancestors *");
});

for (const [prefix, apply, program, result] of [
  ["", "Apply", "Program", /Result: \[False, False, True, False, False\]/],
  ["/zh-TW", "套用", "程式", /結果：\[False, False, True, False, False\]/],
] as const)
  test(`${prefix}/play: a slip is named while typing, a click puts in the line that was tried, and the program runs`, async ({
    page,
  }) => {
    await page.goto(`${prefix}/play`);
    await page.getByRole("textbox", { name: /^(Input|輸入)$/ }).fill("hello");
    await write(page, 'tokens == "l" and then indices == 2');
    await expect(
      page
        .getByText("`and then`")
        .or(page.getByText("and then", { exact: true }))
        .first(),
    ).toBeVisible();
    await page.getByRole("button", { name: apply, exact: true }).click();
    await expect(page.getByRole("textbox", { name: program })).toContainText('(tokens == "l") & (indices == 2)');
    await expect(page.getByRole("img", { name: result })).toBeVisible();
    await expect(page.getByRole("button", { name: apply, exact: true })).toHaveCount(0);
  });
