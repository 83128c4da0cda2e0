import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./app/_i18n/routing.ts";
import { contentSecurityPolicy, type ScriptHashes } from "./app/_security/content-security-policy.ts";

const isDevelopment = process.env.NODE_ENV !== "production";
const chooseLocale = createMiddleware(routing);

/** Chooses the locale of a page and says what may run in it. */
export default function proxy(request: NextRequest): NextResponse {
  const path = pagePath(request.nextUrl.pathname);
  const isEmbeddable = /^\/[^/]+\/embed(\/|$)/.test(path);
  const { pages, shared } = scriptHashes();
  const known = pages[path];
  const nonce = known ? undefined : randomBytes(16).toString("base64");
  const hashes = known ?? shared;
  const policy = contentSecurityPolicy({ hashes, nonce, isEmbeddable, isDevelopment });
  // Next reads the nonce for the scripts that it writes from the request's own policy.
  if (nonce) request.headers.set("Content-Security-Policy", policy);
  const response = chooseLocale(request);
  response.headers.set("Content-Security-Policy", policy);
  // A page that the build made would be kept for a year by a cache between, with its cookie, and past the next build.
  if (known) response.headers.set("Cache-Control", "private, no-cache");
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

let read: ScriptHashes | undefined;

/** Reads the file that scripts/write-script-hashes.ts writes beside the build. A development server has none. */
function scriptHashes(): ScriptHashes {
  if (isDevelopment) return { pages: {}, shared: [] };
  const file = join(/* turbopackIgnore: true */ process.cwd(), process.env.DIST_DIR || ".next", "script-hashes.json");
  read ??= JSON.parse(readFileSync(file, "utf8")) as ScriptHashes;
  return read;
}

/** All addresses but those of the API, of Next's own files and of files that routes make. Any other address may be a page, or it leads nowhere. */
export const config = {
  matcher: [
    "/((?!api/|_next/|__nextjs|pictures/|search/|icon\\.svg$|robots\\.txt$|sitemap\\.xml$|manifest\\.webmanifest$|service-worker\\.js$).*)",
  ],
};
