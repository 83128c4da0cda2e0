"use client";

import { useEffect } from "react";

/** Starts the service worker after the page has loaded, and has it keep the files of this page. */
export function KeepOffline() {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    const start = () => {
      navigator.serviceWorker.register("/service-worker.js").then(
        () => navigator.serviceWorker.ready.then(({ active }) => active && keepThisPage(active)),
        // A browser that refuses one works as before; it only cannot read offline.
        (error) => console.warn("pages will not be kept for reading offline", error),
      );
    };
    if (document.readyState === "complete") start();
    else addEventListener("load", start, { once: true });
    return () => removeEventListener("load", start);
  }, []);
  return null;
}

/** Files that were loaded before the worker started did not pass through it. */
function keepThisPage(worker: ServiceWorker): void {
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = files.filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  const urlsToCache = [location.pathname, ...new Set(own)];
  worker.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } });
}
