import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const ECHO = `require("node:http").createServer((request, response) => response.end(JSON.stringify({ ...request.headers, url: request.url })))
  .listen(0, "127.0.0.1", function () { console.log(this.address().port); })`;

test("a server behind the front door sees the socket's address, and not the one that the client claims", async () => {
  const server = spawn(process.execPath, ["--import", "./scripts/front-door.mjs", "-e", ECHO]);
  const [port] = await once(server.stdout, "data");
  const headers = { "x-rasp-socket": "192.0.2.1", "x-rasp-forwarded": "192.0.2.1", "x-forwarded-for": "192.0.2.2" };
  const seen = await (await fetch(`http://127.0.0.1:${Number(port)}`, { headers })).json();
  server.kill();
  expect(seen).toMatchObject({ "x-rasp-socket": "127.0.0.1", "x-rasp-forwarded": "192.0.2.2" });
});

test("an address that cannot be decoded, or has control characters, becomes one that does not exist", async () => {
  const server = spawn(process.execPath, ["--import", "./scripts/front-door.mjs", "-e", ECHO]);
  const [port] = await once(server.stdout, "data");
  const seen = async (path: string) => (await (await fetch(`http://127.0.0.1:${Number(port)}${path}`)).json()).url;
  expect(await seen("/puzzles/%00")).toBe("/unreadable-address");
  expect(await seen("/%E0%A4%A")).toBe("/unreadable-address");
  expect(await seen("/puzzles/%E7%AB%A0?q=%E0%A4%A")).toBe("/puzzles/%E7%AB%A0?q=%E0%A4%A");
  server.kill();
});
