import { expect, test } from "vitest";
import { logged, startServer } from "../testing/on-each-database.ts";
import { addressOf } from "./address.ts";

const NO_DATABASE = "file::memory:";

function addressWith(trustedProxies: number, socket: string, forwarded = ""): string {
  startServer({ TRUSTED_PROXIES: String(trustedProxies), DATABASE_URL: NO_DATABASE });
  const headers = { "x-rasp-socket": socket, "x-rasp-forwarded": forwarded, "x-forwarded-for": "192.0.2.99" };
  return addressOf(new Headers(headers));
}

test.each([
  [0, "192.0.2.1", "", "192.0.2.1"],
  [0, "192.0.2.1", "198.51.100.1", "192.0.2.1"],
  [1, "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  [1, "10.0.0.1", "203.0.113.66, 198.51.100.1", "198.51.100.1"],
  [2, "10.0.0.1", "203.0.113.66, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
  [1, "10.0.0.1", "", "10.0.0.1"],
  [2, "10.0.0.1", "198.51.100.1", "10.0.0.1"],
  [0, "::ffff:192.0.2.1", "", "192.0.2.1"],
  [0, "2001:db8:0:7::1", "", "2001:db8:0:7::/64"],
  [0, "2001:db8::1", "", "2001:db8:0:0::/64"],
])("with %i proxies, a socket of %s and hops of %j, the address is %s", (proxies, socket, forwarded, address) => {
  expect(addressWith(proxies, socket, forwarded)).toBe(address);
});

test.each([
  [0, "198.51.100.9", /TRUSTED_PROXIES is 0/],
  [3, "198.51.100.9", /TRUSTED_PROXIES is 3/],
])("%i proxies declared wrongly are named in the log, once", (proxies, forwarded, warning) => {
  startServer({ TRUSTED_PROXIES: String(proxies), DATABASE_URL: `${NO_DATABASE}?${proxies}` });
  const headers = new Headers({ "x-rasp-socket": "10.0.0.1", "x-rasp-forwarded": forwarded });
  addressOf(headers);
  addressOf(headers);
  expect(logged.filter((line) => warning.test(line))).toHaveLength(1);
});
