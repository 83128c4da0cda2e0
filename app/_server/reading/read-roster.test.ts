import { expect, test } from "vitest";
import { readRoster } from "./read-roster.ts";

function read(text: string) {
  return readRoster(new TextEncoder().encode(text));
}

const NONE = { studentNumber: null, email: null, section: null };

test("columns are found by their names, in any order, and others are left out", () => {
  expect(read("section,Name,mark,Student Number,E-mail\nA,Ada Lovelace,5,b1,ada@example.org\n,Bob,,,\n")).toEqual({
    kind: "read",
    entries: [
      { name: "Ada Lovelace", studentNumber: "b1", email: "ada@example.org", section: "A" },
      { ...NONE, name: "Bob" },
    ],
  });
});

test("semicolons, tabulators, a byte order mark, quotes and Chinese names of columns are read", () => {
  const entries = [{ name: "王小明", studentNumber: "1", email: null, section: "甲班" }];
  for (const text of [
    "\uFEFF姓名;學號;班級\r\n王小明;1;甲班\r\n",
    "姓名\t學號\t班級\n王小明\t1\t甲班",
    '"姓名","學號","班級"\n\n"王小明","1","甲班"\n,,\n',
  ])
    expect(read(text)).toEqual({ kind: "read", entries });
});

test("a name may be in two columns", () => {
  expect(read("First name,Surname,ID number\nAda,Lovelace,7")).toMatchObject({
    entries: [{ name: "Ada Lovelace", studentNumber: "7" }],
  });
});

test("a Chinese name in two columns has the family name first and no space", () => {
  expect(read("姓,名,學號\n王,小明,1\nLee,小明,2")).toMatchObject({
    entries: [{ name: "王小明" }, { name: "小明 Lee" }],
  });
});

test("an e-mail address is kept in lower case", () => {
  expect(read("name,email\nAda,Ada@Example.org")).toMatchObject({ entries: [{ email: "ada@example.org" }] });
  expect(read("name,email\nAda,a@b.c\nBob,A@b.c")).toMatchObject({ fault: { code: "twice" } });
});

test("two of one name are two if a number or an e-mail tells them apart", () => {
  expect(read("name,number\nAda,1\nAda,2")).toMatchObject({ kind: "read" });
});

test.each([
  ["", "empty", 1],
  ["name,number\n", "empty", 1],
  ["who,number\nAda,1", "no-name-column", 1],
  ["name,number\nAda,1\n,2", "name", 3],
  ["name\nA\u202eda", "name", 2],
  [`name\n${"x".repeat(81)}`, "name", 2],
  ["name,email\nAda,a@b\nBob,nowhere", "email", 3],
  ["name,number\nAda,1\nBob,2\nCleo,1", "twice", 4],
  ["name\nAda\nada ", "twice", 3],
  [`name,section\nAda,${"x".repeat(81)}`, "cell", 2],
  ['name,number\nAda,1\n"Bob,2\n', "csv", 3],
  [`name\n${Array.from({ length: 10_001 }, (_, i) => `Learner ${i}`).join("\n")}`, "too-many", 10_002],
])("a file that is wrong is refused with its line: %#", (text, code, line) => {
  expect(read(text)).toEqual({ kind: "refused", fault: { code, line } });
});

test("a file in another encoding is refused", () => {
  expect(readRoster(new Uint8Array([0xa7, 0x6d, 0x0a]))).toMatchObject({ fault: { code: "encoding" } });
});

test("ten thousand rows are read", () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `Learner ${i},${i},l${i}@example.org,A`);
  expect(read(`name,number,email,section\n${lines.join("\n")}`)).toMatchObject({ entries: { length: 10_000 } });
});
