import type { PerLocale } from "../../../engine/index.ts";

/** Which of the three colours a word has everywhere: in text, code and drawings. */
export type Role = "key" | "query" | "value" | "sequence" | "plain";

export interface Word {
  readonly name: string;
  /** A method follows a dot. */
  readonly kind: "sequence" | "function" | "method";
  readonly role: Role;
  readonly signature: string;
  /** Its glossary entry, where it has one. */
  readonly term?: string;
  readonly about: PerLocale<string>;
}

/** The words that RASP adds to Python, in the order in which a learner meets them. */
export const VOCABULARY: readonly Word[] = [
  {
    name: "tokens",
    kind: "sequence",
    role: "sequence",
    signature: "tokens",
    term: "tokens",
    about: { en: "The input itself: the token at each position.", "zh-TW": "輸入本身：每個位置上的 token。" },
  },
  {
    name: "indices",
    kind: "sequence",
    role: "sequence",
    signature: "indices",
    term: "indices",
    about: { en: "The number of each position: 0, 1, 2, …", "zh-TW": "每個位置的編號：0、1、2……" },
  },
  {
    name: "identity",
    kind: "sequence",
    role: "sequence",
    signature: "identity",
    term: "tokens",
    about: { en: "Another name for tokens.", "zh-TW": "tokens 的另一個名字。" },
  },
  {
    name: "key",
    kind: "function",
    role: "key",
    signature: "key(x)",
    term: "key",
    about: {
      en: "What each position offers to be found by. Compare it with a query.",
      "zh-TW": "每個位置拿出來供人比對的東西。拿它和 query 比較。",
    },
  },
  {
    name: "query",
    kind: "function",
    role: "query",
    signature: "query(x)",
    term: "query",
    about: {
      en: "What each position looks for. Compare it with a key.",
      "zh-TW": "每個位置想找的東西。拿它和 key 比較。",
    },
  },
  {
    name: "value",
    kind: "method",
    role: "value",
    signature: "selector.value(x, default=0)",
    term: "value",
    about: {
      en: "One attention head: at each query, the sum of x over the selected keys; default where none is selected.",
      "zh-TW": "一個 attention head：每個 query 把選中的 key 上的 x 加總；一個都沒選中就是預設值。",
    },
  },
  {
    name: "mean",
    kind: "method",
    role: "value",
    signature: "selector.mean(x, default=0)",
    term: "mean",
    about: {
      en: "One attention head that averages: the mean of x over the selected keys.",
      "zh-TW": "一個取平均的 attention head：選中的 key 上 x 的平均。",
    },
  },
  {
    name: "select",
    kind: "function",
    role: "plain",
    signature: "select(k, q, predicate)",
    term: "select",
    about: {
      en: "A selector from a function of a key and a query: True where the query should look.",
      "zh-TW": "用一個函式做出 selector：給它 key 和 query，要看的地方回傳 True。",
    },
  },
  {
    name: "aggregate",
    kind: "function",
    role: "value",
    signature: "aggregate(selector, value, default=0)",
    term: "aggregate",
    about: { en: "The same as selector.value(value, default).", "zh-TW": "和 selector.value(value, default) 相同。" },
  },
  {
    name: "where",
    kind: "function",
    role: "plain",
    signature: "where(condition, a, b)",
    term: "where",
    about: {
      en: "At each position: a where the condition is true, b elsewhere.",
      "zh-TW": "每個位置各自判斷：條件成立取 a，否則取 b。",
    },
  },
  {
    name: "map",
    kind: "method",
    role: "plain",
    signature: "seq.map(f)",
    term: "map",
    about: {
      en: "Applies a function at each position by itself.",
      "zh-TW": "在每個位置各自套用一個函式。",
    },
  },
  {
    name: "has",
    kind: "method",
    role: "plain",
    signature: "seq.has(collection)",
    term: "has",
    about: {
      en: "At each position: is its value in the collection?",
      "zh-TW": "每個位置各自判斷：它的值在不在這個集合裡？",
    },
  },
  {
    name: "round",
    kind: "method",
    role: "plain",
    signature: "seq.round()",
    term: "round",
    about: { en: "Rounds each number to an integer.", "zh-TW": "把每個數捨入成整數。" },
  },
  {
    name: "name",
    kind: "method",
    role: "plain",
    signature: 'seq.name("…")',
    term: "name",
    about: {
      en: "Names a sequence or selector in the drawings; changes nothing else.",
      "zh-TW": "在圖上替序列或 selector 取名字，不影響結果。",
    },
  },
  {
    name: "input",
    kind: "method",
    role: "plain",
    signature: 'seq.input("…")',
    term: "input",
    about: {
      en: "Runs on this input, whatever the input box says.",
      "zh-TW": "改用這個輸入來跑，不管輸入框裡是什麼。",
    },
  },
  {
    name: "raw",
    kind: "function",
    role: "sequence",
    signature: "raw([…])",
    term: "raw",
    about: {
      en: "Exactly this sequence; its length must be the input's.",
      "zh-TW": "就是這個序列；長度要和輸入一樣。",
    },
  },
];

const BY_NAME = new Map(VOCABULARY.map((word) => [`${word.kind === "method" ? "." : ""}${word.name}`, word]));

/** Finds the word for a name in a program. After a dot it is the method of that name. */
export function findWord(name: string, isAfterDot: boolean): Word | undefined {
  return BY_NAME.get(isAfterDot ? `.${name}` : name);
}
