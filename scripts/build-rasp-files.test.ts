import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildRaspFiles } from "./build-rasp-files.ts";

const read = (name: string) => readFileSync(`engine/rasp/${name}`, "utf8");

test.each(Object.entries(buildRaspFiles(read)))("engine/rasp/%s is current: npm run grammar", (name, text) => {
  expect(read(name)).toBe(text);
});
