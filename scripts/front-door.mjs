import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";

/** @type {AsyncLocalStorage<import("node:http").ServerResponse>} */
const responses = new AsyncLocalStorage();

/**
 * Loaded before Next (serve.ts). Route handlers of Next do not see the socket, and Next keeps an X-Forwarded-For that a client
 * made up, so both go on under names of our own. A client's headers of these names are overwritten. An address that cannot be
 * read becomes one that does not exist. Pages of Next cannot choose the status of their answer, so they find the answer here.
 */
subscribe("http.server.request.start", (message) => {
  const { request, response, socket } =
    /** @type {{ request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, socket: import("node:net").Socket }} */ (
      message
    );
  responses.enterWith(response);
  request.headers["x-rasp-socket"] = socket.remoteAddress ?? "unknown";
  request.headers["x-rasp-forwarded"] = String(request.headers["x-forwarded-for"] ?? "");
  if (!isReadable(request.url ?? "/")) request.url = NOWHERE;
});

/** The answer to the request that is being worked on. */
Object.assign(globalThis, { raspResponse: () => responses.getStore() });

/** No page has this address, so the answer is the page that says so. */
const NOWHERE = "/unreadable-address";

/**
 * Whether an address can be decoded and has no control characters. Next answers others with 500, or takes them for pages.
 *
 * @param {string} url
 */
function isReadable(url) {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(url.split("?")[0] ?? ""));
  } catch {
    return false;
  }
}
