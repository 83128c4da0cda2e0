import { expect, test } from "vitest";
import { fromWallTime, toWallTime } from "./zoned-time.ts";

test.each([
  ["UTC", "2026-11-30T23:59", "2026-11-30T23:59:00.000Z"],
  ["Asia/Taipei", "2026-11-30T23:59", "2026-11-30T15:59:00.000Z"],
  ["Asia/Kathmandu", "2026-11-30T00:00", "2026-11-29T18:15:00.000Z"],
  ["America/New_York", "2026-07-01T23:59", "2026-07-02T03:59:00.000Z"],
  ["America/New_York", "2026-12-01T23:59", "2026-12-02T04:59:00.000Z"],
  ["UTC", "0002-11-30T23:59", "0002-11-30T23:59:00.000Z"],
  ["Asia/Taipei", "0002-11-30T23:59", "0002-11-30T15:53:00.000Z"],
  ["Pacific/Kiritimati", "2027-01-01T00:00", "2026-12-31T10:00:00.000Z"],
])("in %s, %s is the instant %s and back", (zone, wall, instant) => {
  expect(fromWallTime(wall, zone)?.toISOString()).toBe(instant);
  expect(toWallTime(new Date(instant), zone)).toBe(wall);
});

test("of the two instants at which clocks show a wall time, the earlier is taken", () => {
  expect(fromWallTime("2026-11-01T01:30", "America/New_York")?.toISOString()).toBe("2026-11-01T05:30:00.000Z");
});

test("a wall time that clocks skip is the instant at which they would show it without the skip", () => {
  expect(fromWallTime("2026-03-08T02:30", "America/New_York")?.toISOString()).toBe("2026-03-08T07:30:00.000Z");
});

test("a due time lasts to the end of its minute", () => {
  expect(fromWallTime("2026-11-30T23:59", "UTC", { isEnd: true })?.toISOString()).toBe("2026-11-30T23:59:59.999Z");
});

test("other texts are no wall time", () => {
  for (const text of ["", "2026-11-30", "2026-13-40T99:99", "tomorrow"])
    expect(fromWallTime(text, "UTC")).toBeUndefined();
});
