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
  "nonlocal-outside": {
    summary: "`nonlocal` 只能寫在函式裡",
    hint: "在函式外面，每個名字本來就是全域的。",
  },
  "no-nonlocal": {
    summary: "外層的函式沒有 `{name}`",
    hint: "請先在外層函式給它一個值，或寫 `global {name}`。",
  },
  "no-except-star": {
    summary: "這裡沒有 `except*`",
    hint: "請寫 `except`。",
  },
  "yield-outside": {
    summary: "`yield` 只能寫在函式裡",
    hint: "請放進 `def`；呼叫那個函式就得到產生器。",
  },
  "yield-inside": {
    summary: "連續的比較、推導式和 `=` 的左邊都不能有 `yield`",
    hint: "請單獨寫一行 `x = yield …`，再使用 `x`。",
  },
  "class-pattern": {
    summary: "樣式裡的型別最多只接受一個樣式",
    hint: "請寫 `case int(x):`。",
  },
  "class-pattern-type": {
    summary: "樣式裡的 `(` 前面只能是型別",
    hint: "請寫 `case int():` 或 `case str(x):`。",
  },
  "mapping-key": {
    summary: "樣式裡的鍵必須是單純的值",
    hint: '請寫 `case {"kind": x}:`。',
  },
  "symbolic-match": {
    summary: "`match` 需要單一的值，但 {type} 在每個位置各有一個",
    hint: "請在每個位置各自選擇：`where(x == 1, a, b)`，或把 `match` 放進給 `.map` 的函式。",
  },
  "raise-what": {
    summary: "只能拋出例外",
    hint: '請寫 `raise ValueError("原因")`。',
  },
  "except-what": {
    summary: "`except` 接受一個例外，或由例外組成的 tuple",
    hint: "請寫 `except ValueError:`。",
  },
  "raise-nothing": {
    summary: "沒有可以再次拋出的例外",
    hint: "單獨的 `raise` 只能寫在 `except` 裡。",
  },
  "generator-stop": {
    summary: "產生器拋出了 StopIteration",
    hint: "請用 `return` 結束它。",
  },
  "not-iterator": {
    summary: "{type} 不是迭代器",
    hint: "請用 `iter(…)` 建立一個。",
  },
  "impure-name": {
    summary: "給 `map`、`select` 或 `zip` 的函式指定了外面的名字",
    hint: "它在每個位置各自執行一次；如果它記得什麼，就等於不用層的 attention。請改成傳回值。",
  },
  "limit-digits": {
    summary: "這個整數會超過 {limit} 位數",
    hint: "數字真的需要變得這麼大嗎？",
  },
  "integer-to-float": {
    summary: "這個整數比任何浮點數都大",
    hint: "請用 `//` 留在整數。",
  },
  "iterator-ended": {
    summary: "這個迭代器已經沒有下一項了",
    hint: "請給一個預設值：`next(iterator, None)`。",
  },
  "type-not-made": {
    summary: "不能這樣建立 {type}",
    hint: "請用能產生它的函式、模組或運算。",
  },
  "math-domain": {
    summary: "`{name}` 對這個數字沒有定義",
    hint: "請先檢查這個數字。",
  },
  "reduce-empty": {
    summary: "對空的內容使用 `reduce` 需要初始值",
    hint: "請給一個：`reduce(f, xs, 0)`。",
  },
  "islice-bounds": {
    summary: "`islice` 的範圍必須是 None 或從 0 開始的整數",
    hint: "請寫 `islice(xs, 3)`。",
  },
  "impure-cache": {
    summary: "被快取的函式把 {type} 從一個位置記到下一個位置",
    hint: "請改成傳回數字、字串或 tuple。",
  },
  "changed-in-loop": {
    summary: "迴圈走訪時，{type} 的大小改變了",
    hint: "請走訪副本：`for x in list(xs)`。",
  },
  "changed-in-sort": {
    summary: "排序時串列被改變了",
    hint: "`sort` 的 `key` 不能更動這個串列。",
  },
  "negative-maxlen": {
    summary: "`maxlen` 不能是負數",
    hint: "不需要上限時，省略它即可。",
  },
  "deque-full": {
    summary: "deque 已經滿了",
    hint: "`maxlen` 不容許更多項目：請先取出一個。",
  },
  "slice-of-deque": {
    summary: "deque 不能切片",
    hint: "請寫 `list(d)[1:3]`。",
  },
  "field-name": {
    summary: "`{name}` 不能當作欄位名稱",
    hint: "每個欄位都要有自己的名稱，並以字母開頭。",
  },
  "field-defaults": {
    summary: "預設值比欄位還多",
    hint: "欄位只有 {fields} 個。",
  },
} satisfies Record<keyof typeof EN, Words>;
