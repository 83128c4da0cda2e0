import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { readSignedCookie } from "./signed-cookie.ts";

const SECRET = "a secret that only tests know, and long";

function signCookieValue(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${createHmac("sha256", secret).update(value).digest("base64")}`);
}

function read(header: string): string | undefined {
  return readSignedCookie(header, "rasp.session_token", SECRET);
}

test("a cookie with our signature and any value is read", () => {
  for (const value of ["token", "with.dots", "終 + / = %", "x".repeat(200)]) {
    const signed = signCookieValue(value, SECRET);
    expect(read(`a=b; rasp.session_token=${signed}; c=d`)).toBe(value);
  }
});

test("another secret, a changed value, a cut signature and another name give nothing", () => {
  const signed = signCookieValue("token", SECRET);
  expect(read(`rasp.session_token=${signCookieValue("token", "another secret")}`)).toBeUndefined();
  expect(read(`rasp.session_token=x${signed}`)).toBeUndefined();
  expect(read(`rasp.session_token=${signed.slice(0, 20)}`)).toBeUndefined();
  expect(read(`__Secure-rasp.session_token=${signed}`)).toBeUndefined();
  expect(read("rasp.session_token=")).toBeUndefined();
  expect(read("rasp.session_token=%E0%A4%A")).toBeUndefined();
  expect(readSignedCookie(null, "rasp.session_token", SECRET)).toBeUndefined();
});

test("two cookies of one name are left to Better Auth", () => {
  const signed = signCookieValue("token", SECRET);
  expect(read(`rasp.session_token=${signed}; rasp.session_token=${signed}`)).toBeUndefined();
});
