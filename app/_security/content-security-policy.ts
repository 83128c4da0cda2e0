import { createHash } from "node:crypto";

/** Allows a page's own inline scripts: by their hashes, or by a nonce if the page is made at the request. */
export interface ScriptSources {
  readonly hashes: readonly string[];
  readonly nonce?: string;
}

/** The hashes of the inline scripts in the pages that the build rendered. */
export interface ScriptHashes {
  /** By the path of the page. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** Those of the scripts that every page has, so a page made at the request has them too. One of them sets the theme. */
  readonly shared: readonly string[];
}

interface Options extends ScriptSources {
  /** Whether other sites may show the page in a frame. */
  readonly isEmbeddable: boolean;
  /** A development server compiles in the page and reloads it. */
  readonly isDevelopment?: boolean;
}

/** The policy of a page: nothing from elsewhere, and no inline script but those that the site itself wrote. */
export function contentSecurityPolicy({ hashes, nonce, isEmbeddable, isDevelopment }: Options): string {
  const scripts = isDevelopment
    ? ["'unsafe-inline'", "'unsafe-eval'"]
    : [...(nonce === undefined ? [] : [`'nonce-${nonce}'`]), ...hashes.map((hash) => `'${hash}'`)];
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(" ")}`,
    // React and the editor set styles on elements; a style can at worst look wrong.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isEmbeddable ? "*" : "'self'"}`,
  ].join("; ");
}

/** The hashes of the inline scripts of a page, as a policy names them. */
export function hashInlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  const inline = scripts.filter(([, attributes]) => !/\ssrc=/i.test(attributes ?? "")).map(([, , text]) => text ?? "");
  return [...new Set(inline.map(hashScript))];
}

export function hashScript(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
