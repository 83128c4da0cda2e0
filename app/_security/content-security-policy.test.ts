import { expect, test } from "vitest";
import { contentSecurityPolicy, hashInlineScripts, hashScript } from "./content-security-policy.ts";

const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];

test("a page that was made at build time runs its own inline scripts and no other", () => {
  const html = `<script src="/a.js"></script><script>one()</script><script id="x">two()</script><script>one()</script>`;
  const hashes = hashInlineScripts(html);
  expect(hashes).toEqual([hashScript("one()"), hashScript("two()")]);
  const policy = contentSecurityPolicy({ hashes, isEmbeddable: false });
  expect(scriptsOf(policy)).toBe(`'self' '${hashes[0]}' '${hashes[1]}'`);
});

test("a hash is the one that browsers compute", () => {
  expect(hashScript("alert('Hello, world.');")).toBe("sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
});

test("a page that is made at the request runs scripts with its nonce", () => {
  const policy = contentSecurityPolicy({ hashes: ["sha256-a"], nonce: "n", isEmbeddable: false });
  expect(scriptsOf(policy)).toBe("'self' 'nonce-n' 'sha256-a'");
  expect(scriptsOf(policy)).not.toContain("unsafe");
});

test("other sites may frame only the page that is made for it", () => {
  expect(contentSecurityPolicy({ hashes: [], isEmbeddable: false })).toContain("frame-ancestors 'self'");
  expect(contentSecurityPolicy({ hashes: [], isEmbeddable: true })).toContain("frame-ancestors *");
});
