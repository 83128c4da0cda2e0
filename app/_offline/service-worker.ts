import { CacheableResponsePlugin, CacheFirst, ExpirationPlugin, NetworkFirst, Serwist } from "serwist";
import { isKeptPage } from "./kept-pages.ts";

/**
 * Keeps what a reader has visited, so that it can be read without a network. Pages come from the network whenever it
 * answers; files whose name is made of their content never change and come from the cache. Nothing personal is kept.
 */

/** Paragraphs of HTML; scripts/prepare.ts writes them here when it bundles this file. */
declare const OFFLINE_WORDS: string;

/** A slow answer is given this long before the kept page is shown. */
const PATIENCE_SECONDS = 5;
const MOST_PAGES = 120;
const MOST_FILES = 400;

const onlyGood = new CacheableResponsePlugin({ statuses: [200] });

const serwist = new Serwist({
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: new CacheFirst({
        cacheName: "files",
        plugins: [onlyGood, new ExpirationPlugin({ maxEntries: MOST_FILES, maxAgeFrom: "last-used" })],
      }),
    },
    {
      matcher: ({ url, request, sameOrigin }) => sameOrigin && request.method === "GET" && isKeptPage(url.pathname),
      handler: new NetworkFirst({
        cacheName: "pages",
        networkTimeoutSeconds: PATIENCE_SECONDS,
        // Next tells by headers whether it wants a page or its data; the address says it too (`_rsc`).
        matchOptions: { ignoreVary: true },
        plugins: [onlyGood, new ExpirationPlugin({ maxEntries: MOST_PAGES, maxAgeFrom: "last-used" })],
      }),
    },
  ],
});

serwist.setCatchHandler(async ({ request }) => (request.mode === "navigate" ? notKept() : Response.error()));
serwist.addEventListeners();

/** The colours of the site in light and dark. Its style sheet may not be kept. */
const OFFLINE_STYLE = `:root{color-scheme:light dark;--paper:#fbfaf7;--panel:#fff;--ink:#1b1d22;--line:#dedad0;--accent:#5a3fc0}
@media (prefers-color-scheme:dark){:root{--paper:#14151a;--panel:#1c1e25;--ink:#ecebe6;--line:#33363f;--accent:#b6a4ff}}
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1.1rem/1.6 Inter,system-ui,sans-serif}
main{max-width:34rem;margin:12vh auto;padding:1.5rem;border:1px solid var(--line);border-radius:.75rem;background:var(--panel)}
a{display:inline-block;min-width:1rem;padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.5rem;color:var(--accent);font-weight:600;text-decoration:none}
rect{fill:var(--line)}rect.on{fill:var(--accent)}`;

/** A grid of three by three, as in the header of the site. */
const LOGO = `<svg aria-hidden="true" width="39" height="39" viewBox="0 0 26 26">${[0, 1, 2]
  .flatMap((row) =>
    [0, 1, 2].map(
      (column) =>
        `<rect${column === 0 || row === column || (row === 1 && column === 2) ? ' class="on"' : ""} x="${1 + 8.5 * column}" y="${1 + 8.5 * row}" width="7" height="7" rx="1.5"/>`,
    ),
  )
  .join("")}</svg>`;

/** Shown instead of a page that was never visited. In every language, because the reader's is not known here. */
function notKept(): Response {
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>RASP School</title>
<style>${OFFLINE_STYLE}</style>
<main>${LOGO}
${OFFLINE_WORDS}
<p><a href="">↻</a> <a href="/">RASP School</a></p></main>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
