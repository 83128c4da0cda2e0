import { expect, test } from "vitest";
import { matchRoster } from "./match-roster.ts";

const NONE = { studentNumber: null, email: null };

function matched(...args: Parameters<typeof matchRoster>): Record<string, string> {
  return Object.fromEntries(
    matchRoster(...args).map(({ memberId, entry }) => [memberId, `${entry.name} ${entry.studentNumber}`]),
  );
}

const AN = { ...NONE, name: "An Li", studentNumber: "B1" };
const AN_TOO = { ...NONE, name: "An Li", studentNumber: "B2" };
const BO = { ...NONE, name: "Bo", studentNumber: "B3", email: "bo@example.org" };

test("a number matches first, then a confirmed e-mail, then a name", () => {
  const joined = [
    { ...NONE, id: "1", name: "whoever", studentNumber: " b2" },
    { ...NONE, id: "2", name: "robert", email: "BO@example.org" },
    { ...NONE, id: "3", name: "cleo  M" },
  ];
  const list = [AN, AN_TOO, BO, { ...NONE, name: "Cleo m" }];
  expect(matched(joined, list)).toEqual({ 1: "An Li B2", 2: "Bo B3", 3: "Cleo m null" });
});

test("an e-mail address that two persons on the list have matches nobody", () => {
  const twins = [BO, { ...BO, studentNumber: "B4" }];
  expect(matched([{ ...NONE, id: "1", name: "x", email: "bo@example.org" }], twins)).toEqual({});
});

test("a name that two have matches nobody", () => {
  expect(matched([{ ...NONE, id: "1", name: "An Li" }], [AN, AN_TOO])).toEqual({});
  expect(
    matched(
      [
        { ...NONE, id: "1", name: "Bo" },
        { ...NONE, id: "2", name: "bo" },
      ],
      [BO],
    ),
  ).toEqual({});
  expect(matched([{ ...NONE, id: "1", name: "An Li" }], [AN], [AN, AN_TOO])).toEqual({});
});

test("a name does not match somebody with another number", () => {
  expect(matched([{ ...NONE, id: "1", name: "Bo", studentNumber: "B9" }], [BO])).toEqual({});
});

test("two who typed one number are not both matched", () => {
  const joined = ["1", "2"].map((id) => ({ ...NONE, id, name: id, studentNumber: "B1" }));
  expect(matched(joined, [AN])).toEqual({ 1: "An Li B1" });
});

test("a thousand learners and ten thousand persons are matched at once", () => {
  const list = Array.from({ length: 10_000 }, (_, i) => ({ ...NONE, name: `Learner ${i}` }));
  const joined = Array.from({ length: 1_000 }, (_, i) => ({ ...NONE, id: String(i), name: `learner ${i}` }));
  expect(matchRoster(joined, list)).toHaveLength(1_000);
});
