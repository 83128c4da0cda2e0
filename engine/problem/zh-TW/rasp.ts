import type { RASP_WORDS as ENGLISH } from "../en/rasp.ts";
import type { Words } from "../words.ts";

/** `engine/rasp` 的問題所用的文字。 */
export const RASP_WORDS: Readonly<Record<keyof typeof ENGLISH, Words>> = {
  "rasp-missing-semicolon": {
    summary: "這後面少了一個 `;`",
    hint: "不論如何換行，每個敘述都以 `;` 結尾。",
  },
  "rasp-single-quote": {
    summary: "這裡的文字要用雙引號括起來",
    hint: '請寫 `"…"`。',
  },
  "rasp-name-letters": {
    summary: "在 RASP 裡，`{name}` 不能當名稱",
    hint: "名稱只能用字母 a 到 z、數字和 `_`。",
  },
  "rasp-no-not-equal": {
    summary: "`!=` 只能寫在 `select` 裡",
    hint: "請寫 `not (a == b)`。",
  },
  "rasp-is-raspy": {
    summary: "`{found}` 是 RASPy 的寫法，而這個程式是用 RASP 寫的",
    hint: "在 RASP 裡寫成 `{instead}`。",
  },
  "rasp-in-raspy": {
    summary: "`{found}` 是 RASP 的寫法，而這個程式是用 RASPy 寫的",
    hint: "在 RASPy 裡寫成 `{instead}`；也可以把程式的語言改成 RASP。",
  },
  "rasp-no-return": {
    summary: "函式 `{name}` 沒有以 `return` 結束",
    hint: "請在函式的最後寫 `return …;`。",
  },
  "rasp-return-last": {
    summary: "`return` 不是函式的最後一個敘述",
    hint: "函式只在最後回傳一次；要選擇值，請寫 `a if condition else b`。",
  },
  "rasp-return-outside": {
    summary: "`return` 寫在函式外面",
    hint: "在程式的最後，單獨寫出運算式就好。",
  },
  "rasp-reserved": {
    summary: "名稱 `{name}` 屬於語言本身，不能設定",
    hint: "請換一個名稱。",
  },
  "rasp-selector-as-sop": {
    summary: "`{place}` 需要 s-op，但這是 selector",
    hint: "selector 用 `aggregate(selector, value)` 變成 s-op。",
  },
  "rasp-select-parts": {
    summary: "`select` 要有 key、query 和比較符號三項，這裡之前只有 {given} 項",
    hint: "請寫 `select(key, query, ==)`。符號是 `==`、`!=`、`<`、`<=`、`>`、`>=` 其中之一。",
  },
  "rasp-needs-selector": {
    summary: "`aggregate` 的第一項要是 selector，但這是 {type}",
    hint: "請寫 `aggregate(select(key, query, ==), value)`：selector 在值的前面。",
  },
  "rasp-needs-sop": {
    summary: "`{place}` 需要 s-op，但這是 {type}",
    hint: "s-op 在每個位置都有一個值，例如 `tokens` 或 `indices`。",
  },
  "rasp-selector-mixed": {
    summary: "`{operator}` 結合兩個 selector 或兩個 s-op，不能結合 selector 和 {other}",
    hint: "用 `select` 把另一邊變成 selector，或用 `aggregate` 把這一邊變成 s-op。",
  },
  "rasp-selector-operator": {
    summary: "`{operator}` 不能用在 selector 上",
    hint: "selector 用 `and`、`or` 和 `not` 結合。",
  },
  "rasp-operator-kind": {
    summary: "`{operator}` 不能用在 {type} 上",
    hint: "運算子用在數字、文字、布林值和 s-op 上。",
  },
  "rasp-tokens-number": {
    summary: "`{operator}` 的兩邊是文字 {left} 和數字 {right}",
    hint: "`tokens` 是文字。要當作數字讀，請用 `tokens_int`，或先寫 `tokens = tokens_int;`。",
  },
  "rasp-mean-text": {
    summary: "這個 query 選了好幾個 key，而 {value} 沒有平均",
    hint: "只有數字能平均。要搬動文字，請只選一個 key；布林值可以用 `indicator(…)` 變成數字。",
  },
  "rasp-mixed-types": {
    summary: "一個序列的值只有一種型別，但這裡同時有 {first} 和 {second}",
    hint: "請給 `aggregate` 相同型別的預設值，`if` … `else` 的兩邊也要相同。",
  },
  "rasp-not-an-int": {
    summary: "{text} 不能讀成整數",
    hint: "`tokens_int` 只讀數字；請給數字的輸入，或改用 `tokens`。",
  },
  "rasp-not-a-float": {
    summary: "{text} 不能讀成數字",
    hint: "`tokens_float` 只讀數字；請給數字的輸入，或改用 `tokens`。",
  },
  "rasp-default": {
    summary: "`aggregate` 的預設值是普通的值，不是 {type}",
    hint: "可以之後再選：`aggregate(s, v) if has_focus(s) else d`。",
  },
  "rasp-in-needs-list": {
    summary: "`in` 在 list 或 s-op 裡找，不是在 {type} 裡",
    hint: '請把值寫成 list：`x in ["a", "b"]`。',
  },
  "rasp-in-needs-atoms": {
    summary: "`in` 比較普通的值，不比較 {type}",
    hint: "list 裡放數字、文字或布林值。",
  },
  "rasp-no-items": {
    summary: "{type} 沒有項目",
    hint: "list、dict、文字和 s-op 才有：`x[0]`。",
  },
  "rasp-index-integer": {
    summary: "位置是整數，不是 {type}",
    hint: "例如 `x[0]`，最後一個是 `x[-1]`。",
  },
  "rasp-index-range": {
    summary: "索引 {index} 超出範圍：這個 {type} 有 {length} 個項目",
    hint: "第一個是 0，最後一個是 -1。",
  },
  "rasp-no-key": {
    summary: "dict 裡沒有鍵 {key}",
    hint: "請把它加進 dict，或先檢查有哪些鍵。",
  },
  "rasp-dict-key": {
    summary: "dict 的鍵是普通的值，不是 {type}",
    hint: "請用數字、文字或布林值。",
  },
  "rasp-item-atom": {
    summary: "{type} 不能放在一個位置上",
    hint: "用 s-op 讀取的 list 裡放數字、文字或布林值。",
  },
  "rasp-not-callable": {
    summary: "{type} 不能呼叫",
    hint: "能呼叫的是函式；s-op 和 selector 可以套用在輸入上。",
  },
  "rasp-one-input": {
    summary: "{type} 套用在一個輸入上，但給了 {given} 個",
    hint: '請寫 `f("hello")` 或 `f([1, 2, 3])`。',
  },
  "rasp-arity": {
    summary: "`{name}` 需要 {expected} 個值，但給了 {given} 個",
    hint: "呼叫的寫法是 `{name}({parameters})`。",
  },
  "rasp-call-arity": {
    summary: "題目用 {given} 個值呼叫 `{name}`，但它需要 {expected} 個",
    hint: "它的定義是 `{name}({parameters})`。",
  },
  "rasp-input": {
    summary: "輸入是文字或普通值的 list，而且不能是空的；這是 {type}",
    hint: '請寫 `f("hello")` 或 `f([1, 2, 3])`。',
  },
  "rasp-loop": {
    summary: "`{place}` 走過 list 或 dict，不是 {type}",
    hint: "程式在建立時就跑迴圈，那時還沒有輸入：`for i in range(3) { … }`。",
  },
  "rasp-unpack": {
    summary: "左邊有 {names} 個名稱，但有 {values} 個值",
    hint: "名稱和值的數量要相同。",
  },
  "rasp-len": {
    summary: "`len` 數的是 list 的項目，不是 {type}",
    hint: "請寫 `len([…])`。",
  },
  "rasp-len-of-sop": {
    summary: "`len` 數的是 list 的項目；程式在執行之前不知道輸入有多長",
    hint: "s-op `length` 在每個位置都是這個數字。",
  },
  "rasp-range": {
    summary: "`range` 需要整數，不是 {type}",
    hint: "程式在建立時就跑迴圈：`length` 是 s-op，那時還不知道。",
  },
  "rasp-range-step": {
    summary: "`range` 的間隔不能是 0",
    hint: "請用 1，或用 -1 往回數。",
  },
  "rasp-zip": {
    summary: "`zip` 需要 list，不是 {type}",
    hint: "請寫 `zip([1, 2], [3, 4])`。",
  },
  "rasp-zip-lengths": {
    summary: "`zip` 的 list 要一樣長，但這些有 {first} 和 {other} 個項目",
    hint: "請讓它們一樣長。",
  },
  "rasp-load-name": {
    summary: "「{name}」不是程式旁邊檔案的名稱",
    hint: '只寫名稱，不寫資料夾，也不寫 `.rasp`：`load "name";`。',
  },
  "rasp-load-missing": {
    summary: "程式旁邊沒有 {name}.rasp 這個檔案",
    hint: "請檢查名稱。",
  },
  "rasp-load-cycle": {
    summary: "{name}.rasp 載入了自己",
    hint: "請拿掉其中一個 `load`。",
  },
  "rasp-load-problem": {
    summary: "{name}.rasp 的第 {line} 行有錯（`{code}`）",
    hint: "單獨執行那個檔案就看得到。",
  },
  "rasp-console-problem": {
    summary: "第 {line} 行第 {column} 欄：{message}",
  },
  "rasp-console-problem-hint": {
    summary: "第 {line} 行第 {column} 欄：{message}。{hint}",
  },
  "translate-nothing": {
    summary: "這個程式沒有做出 s-op 或 selector，所以沒有東西可以翻譯",
    hint: "請在最後寫出想看的 s-op。",
  },
  "translate-construct": {
    summary: "`{found}` 在 {language} 裡沒有對應的寫法",
    hint: "RASP 只有平均，以及由它的運算子組成的函式：沒有總和、`map` 或 `lambda`。",
  },
  "translate-differs": {
    summary: "翻譯成 {language} 之後不會是同一個圖",
    hint: "這個程式有一步在 {language} 裡沒有完全相同的寫法。",
  },
};
