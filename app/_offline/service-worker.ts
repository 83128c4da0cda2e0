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

/** Shown instead of a page that was never visited. In every language, because the reader's is not known here. */
function notKept(): Response {
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>RASP School</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
${OFFLINE_WORDS}
<p><a href="/">RASP School</a></p>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
