import type { PYTHON_WORDS as EN } from "../en/python.ts";
import type { Words } from "../words.ts";

/** The words of the problems with modules, generators, exceptions and other parts of Python. */
export const PYTHON_WORDS = {
  "no-dice": {
    summary: "這裡沒有 `random`：Transformer 不會擲骰子",
    hint: "同樣的輸入總是給出同樣的輸出。只有謎題的產生器能以 `rng` 取得亂數。",
  },
  "type-hint-called": {
    summary: "`{name}` 只能用在型別標註裡",
    hint: "請去掉這個呼叫。",
  },
  "import-star-inside": {
    summary: "`import *` 只能寫在函式外面",
    hint: "請寫出需要的名字：`from math import sqrt`。",
  },
  "not-in-module": {
    summary: "這裡的 `{module}` 沒有 `{name}`",
    hint: "請檢查拼字，或自己寫出需要的功能。",
  },
  "not-in-module-nearest": {
    summary: "這裡的 `{module}` 沒有 `{name}`",
    hint: "是不是想寫 `{nearest}`？",
  },
  "limit-zip": {
    summary: "`SOp.zip` 最多只能接受 {limit} 個 s-op，但給了 {given} 個",
    hint: "請先把其中一些合併起來。",
  },
} satisfies Record<keyof typeof EN, Words>;
