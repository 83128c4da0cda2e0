import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./app/_i18n/routing.ts";
import { contentSecurityPolicy, hashScript } from "./app/_security/content-security-policy.ts";
import { THEME_SCRIPT } from "./app/_ui/site/theme.ts";

const isDevelopment = process.env.NODE_ENV !== "production";
const chooseLocale = createMiddleware(routing);
const themeHash = hashScript(THEME_SCRIPT);

/** Chooses the locale of a page and says what may run in it. */
export default function proxy(request: NextRequest): NextResponse {
  const path = pagePath(request.nextUrl.pathname);
  const isEmbeddable = /^\/[^/]+\/embed(\/|$)/.test(path);
  const known = scriptHashes()[path];
  const nonce = known ? undefined : randomBytes(16).toString("base64");
  const hashes = known ?? [themeHash];
  const policy = contentSecurityPolicy({ hashes, nonce, isEmbeddable, isDevelopment });
  // Next reads the nonce for the scripts that it writes from the request's own policy.
  if (nonce) request.headers.set("Content-Security-Policy", policy);
  const response = chooseLocale(request);
  response.headers.set("Content-Security-Policy", policy);
  if (process.env.PUBLIC_URL?.startsWith("https:"))
    response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

/** The path as the build names it: every locale has its prefix. */
function pagePath(pathname: string): string {
  const path = pathname.replace(/(.)\/+$/, "$1");
  const hasPrefix = routing.locales.some((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
  return hasPrefix ? path : `/${routing.defaultLocale}${path === "/" ? "" : path}`;
}

let read: Readonly<Record<string, readonly string[]>> | undefined;

/** What scripts/write-script-hashes.ts has written beside the build; a development server has none. */
function scriptHashes(): Readonly<Record<string, readonly string[]>> {
  if (isDevelopment) return {};
  const file = join(/* turbopackIgnore: true */ process.cwd(), process.env.DIST_DIR || ".next", "script-hashes.json");
  read ??= JSON.parse(readFileSync(file, "utf8")) as Record<string, readonly string[]>;
  return read;
}

export const config = { matcher: ["/((?!api|_next|.*\\..*).*)"] };
