import type { PerLocale } from "../../../engine/index.ts";

/** What the names of RASP mean, for completion and hover. Their signatures are the engine's. */
export const RASP_MEANINGS: Readonly<Record<string, PerLocale<string>>> = {
  tokens: { en: "The input as text: the token at each position.", "zh-TW": "輸入的文字：每個位置上的 token。" },
  indices: { en: "The number of each position: 0, 1, 2, …", "zh-TW": "每個位置的編號：0、1、2……" },
  tokens_str: { en: "The input, read as text.", "zh-TW": "把輸入讀成文字。" },
  tokens_int: { en: "The input, read as whole numbers.", "zh-TW": "把輸入讀成整數。" },
  tokens_float: { en: "The input, read as numbers.", "zh-TW": "把輸入讀成數字。" },
  tokens_bool: { en: "The input, read as true or false.", "zh-TW": "把輸入讀成真或假。" },
  tokens_asis: { en: "The input as it is, whatever its type.", "zh-TW": "輸入原本的樣子，不論型別。" },
  select: {
    en: "A selector: the query at each position selects the keys that compare with it.",
    "zh-TW": "一個 selector：每個位置的 query 選出比較成立的 key。",
  },
  aggregate: {
    en: "One attention head: the mean of the selected values. A single value passes as it is; none gives the default.",
    "zh-TW": "一個 attention head：選中的值的平均。只選中一個就原樣傳過去；一個都沒選中就是預設值。",
  },
  round: { en: "Rounds each number to an integer.", "zh-TW": "把每個數捨入成整數。" },
  indicator: { en: "1 where the condition is true, 0 elsewhere.", "zh-TW": "條件成立的地方是 1，其他地方是 0。" },
  range: { en: "A list of whole numbers.", "zh-TW": "一個整數的 list。" },
  zip: {
    en: "A list of lists: the first items, the second items, …",
    "zh-TW": "一個由 list 組成的 list：各取第一項、各取第二項……",
  },
  len: { en: "The number of items of a list.", "zh-TW": "list 有幾項。" },
  def: { en: "Defines a function. Its body ends with return.", "zh-TW": "定義函式。函式的最後一行是 return。" },
  for: {
    en: "Runs over a list while the program is built, before there is any input.",
    "zh-TW": "在建立程式時走過一個 list，那時還沒有輸入。",
  },
  if: { en: "Chooses at each position.", "zh-TW": "在每個位置各自選擇。" },
  load: { en: "Brings the names of another file.", "zh-TW": "帶進另一個檔案的名稱。" },
  draw: { en: "Runs an s-op on an input.", "zh-TW": "在一個輸入上執行 s-op。" },
  full_s: { en: "Selects every key for every query.", "zh-TW": "每個 query 都選中所有的 key。" },
  length: { en: "How long the input is, at each position.", "zh-TW": "輸入的長度，每個位置都有。" },
  selector_width: {
    en: "How many keys each query selects. It takes two heads in one layer.",
    "zh-TW": "每個 query 選中幾個 key。要用同一層的兩個 head。",
  },
  has_focus: { en: "Whether a query selects any key.", "zh-TW": "query 有沒有選中任何 key。" },
  count: { en: "How many positions hold the value.", "zh-TW": "有幾個位置是這個值。" },
  contains: { en: "Whether any position holds the value.", "zh-TW": "有沒有位置是這個值。" },
  max: { en: "The larger of two, at each position.", "zh-TW": "每個位置取兩者中較大的。" },
  min: { en: "The smaller of two, at each position.", "zh-TW": "每個位置取兩者中較小的。" },
  average: { en: "The mean over all positions.", "zh-TW": "所有位置的平均。" },
  load_from_location: { en: "The value at one position, for every position.", "zh-TW": "把某個位置的值帶到每個位置。" },
  shift: {
    en: "Moves a sequence to the right; the filler fills the positions that it leaves.",
    "zh-TW": "把序列往右移；空出來的位置填上 filler。",
  },
  mark_last_instance: {
    en: "True at the last position that holds the value.",
    "zh-TW": "最後一個是這個值的位置為真。",
  },
  mark_first_instance: {
    en: "True at the first position that holds the value.",
    "zh-TW": "第一個是這個值的位置為真。",
  },
  select_from_last: { en: "Selects the last position that holds the value.", "zh-TW": "選中最後一個是這個值的位置。" },
  select_from_first: { en: "Selects the first position that holds the value.", "zh-TW": "選中第一個是這個值的位置。" },
  sort: {
    en: "Sorts a sequence by a key; equal keys keep their order.",
    "zh-TW": "依 key 排序；key 相同的保持原來的順序。",
  },
  select_next_identical: {
    en: "Selects the next position that holds the same value.",
    "zh-TW": "選中下一個值相同的位置。",
  },
};
