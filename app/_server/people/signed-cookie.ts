import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The value of a cookie that Better Auth signed: `value.signature`, URL-encoded, where the signature is the HMAC-SHA-256
 * of the value in base64. Undefined if the header has no such cookie, has it twice, or the signature is not ours.
 */
export function readSignedCookie(header: string | null, name: string, secret: string): string | undefined {
  const values = (header ?? "").split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at >= 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
  const signed = values.length === 1 ? decode(values[0] as string) : undefined;
  const dot = signed?.lastIndexOf(".") ?? -1;
  if (signed === undefined || dot < 1) return undefined;
  const value = signed.slice(0, dot);
  const expected = createHmac("sha256", secret).update(value).digest();
  const given = Buffer.from(signed.slice(dot + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // No value that was encoded for a cookie.
    return undefined;
  }
}
