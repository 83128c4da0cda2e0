import { subscribe } from "node:diagnostics_channel";

/**
 * Loaded before Next (serve.ts). Route handlers of Next do not see the socket, and Next keeps an X-Forwarded-For that a client
 * made up, so both go on under names of our own. A client's headers of these names are overwritten.
 */
subscribe("http.server.request.start", (message) => {
  const { request, socket } =
    /** @type {{ request: import("node:http").IncomingMessage, socket: import("node:net").Socket }} */ (message);
  request.headers["x-rasp-socket"] = socket.remoteAddress ?? "unknown";
  request.headers["x-rasp-forwarded"] = String(request.headers["x-forwarded-for"] ?? "");
});
