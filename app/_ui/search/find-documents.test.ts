import { expect, test } from "vitest";
import { indexDocuments, type SearchDocument, splitWords } from "./find-documents.ts";

function document(href: string, title: string, text: string, otherTitle = ""): SearchDocument {
  return { kind: "lesson", href, title, otherTitle, summary: "", text };
}

test("Latin words stay whole, Chinese ones are cut into characters and pairs", () => {
  expect(splitWords("用 selector 選中")).toEqual(["用", "selector", "選", "選中", "中"]);
  expect(splitWords("key(tokens) == query(i_2)")).toEqual(["key", "tokens", "query", "i_2"]);
  expect(splitWords(" 。!")).toEqual([]);
});

const find = indexDocuments([
  document("/a", "Selectors", "A query that selects nothing gets the default.", "選擇器"),
  document("/b", "Layers", "Each selector belongs to one layer."),
  document("/c", "聚合", "每個位置把選中的值平均起來。"),
  document("/d", "注意力", "選一個位置，中間不能空。"),
]);

function found(words: string): string[] {
  return find(words).map(({ href }) => href);
}

test.each([
  ["a title counts for more than a text", "selector", ["/a", "/b"]],
  ["the beginning of a word is enough", "lay", ["/b"]],
  ["capitals do not matter", "SELECTORS", ["/a", "/b"]],
  ["a letter may be wrong", "selectos", ["/a", "/b"]],
  ["every word must be there", "selector nothing", ["/a"]],
  ["Chinese characters must be neighbours", "選中", ["/c"]],
  ["one Chinese character is enough", "聚", ["/c"]],
  ["the languages may be mixed", "選擇 selectors", ["/a"]],
  ["what is not there is not found", "convolution", []],
  ["nothing finds nothing", "", []],
  ["marks alone find nothing", "?!", []],
])("%s", (_, words, expected) => {
  expect(found(words)).toEqual(expected);
});
