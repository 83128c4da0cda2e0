import { expect, test } from "vitest";
import { timeZoneSchema } from "./class-schemas.ts";

test("a zone is known by its IANA name", () => {
  const names = ["UTC", "Asia/Taipei", "Mars/Olympus", "", "+08:00"];
  expect(names.map((name) => timeZoneSchema.safeParse(name).success)).toEqual([true, true, false, false, false]);
});
