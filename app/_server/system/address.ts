import "server-only";
import { isIPv6 } from "node:net";
import { server } from "./server.ts";

/** scripts/front-door.mjs writes both, whatever a client has sent under these names. */
const SOCKET = "x-rasp-socket";
const FORWARDED = "x-rasp-forwarded";

/**
 * The address that limits count: the socket's, or with TRUSTED_PROXIES the one that the outermost of our proxies has seen.
 * An IPv6 address counts as its network of 64 bits, because a household has as many addresses as it likes. A wrong
 * TRUSTED_PROXIES is named in the log, once.
 */
export function addressOf(headers: Headers): string {
  const { trustedProxies } = server().env;
  const socket = headers.get(SOCKET) ?? "unknown";
  const hops = (headers.get(FORWARDED) ?? "").split(",").flatMap((hop) => hop.trim() || []);
  if (trustedProxies === 0 && hops.length > 0)
    warnOnce(
      "TRUSTED_PROXIES is 0, but X-Forwarded-For was sent. If a proxy sends it, all learners share one address.",
    );
  if (hops.length < trustedProxies)
    warnOnce(
      `TRUSTED_PROXIES is ${trustedProxies}, but a request came through ${hops.length}. It counts by its socket.`,
    );
  return networkOf(hops.length < trustedProxies ? socket : (hops[hops.length - trustedProxies] ?? socket));
}

const warned = new Set<string>();

function warnOnce(warning: string): void {
  const { trustedProxies, databaseUrl } = server().env;
  const key = `${databaseUrl} ${trustedProxies} ${warning.slice(0, 25)}`;
  if (warned.has(key)) return;
  warned.add(key);
  server().log.warn(warning);
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = "", tail] = address.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  const groups = [...(before ?? []), ...Array.from({ length: zeros }, () => "0"), ...(after ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":")}::/64`;
}
