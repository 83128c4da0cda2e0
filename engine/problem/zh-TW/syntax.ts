import type { SYNTAX_WORDS as EN } from "../en/syntax.ts";
import type { Words } from "../words.ts";

/** The words of the problems that `engine/syntax` finds. */
export const SYNTAX_WORDS = {
  "limit-source": {
    summary: "程式有 {length} 個字元，超過上限 {limit}",
    hint: "請寫短一點。",
  },
  "limit-nesting": {
    summary: "這裡的巢狀或串接太深，超過 {limit}",
    hint: "請拆成幾個有名稱的步驟。",
  },
  "no-class": {
    summary: "這裡沒有 class",
    hint: "用函式就夠了：請寫 `def`。",
  },
  "no-with": {
    summary: "這裡沒有 `with`",
    hint: "程式不能開啟任何東西，所以也不需要關閉。",
  },
  "no-async": {
    summary: "這裡沒有 `async` 或 `await`",
    hint: "一切都會立刻執行；把這個字拿掉即可。",
  },
  "print-needs-call": {
    summary: "`print` 是函式",
    hint: "請寫 `print(…)`。",
  },
  "no-type-alias": {
    summary: "這裡沒有型別別名",
    hint: "把這一行拿掉即可。",
  },
  "no-import": {
    summary: "無法匯入 `{module}`",
    hint: "請刪掉這一行：RASP 的詞不用匯入就能用。Python 的模組有 `math`、`operator`、`functools`、`itertools`、`collections` 和 `string`。",
  },
  "no-bytes": {
    summary: "這裡沒有位元組字串",
    hint: "把 `b` 拿掉。",
  },
  "no-complex": {
    summary: "這裡沒有複數",
    hint: "把 `j` 拿掉。",
  },
  "no-matmul": {
    summary: "這裡沒有 `@` 運算子",
    hint: "乘法由注意力來做：`(key(…) == query(…)).value(x)`。",
  },
  "slice-tuple": {
    summary: "這裡的方括號裡只能有一個索引",
    hint: "請分兩次取：`x[a][b]`。",
  },
  dunder: {
    summary: "`{name}` 屬於 Python 的內部機制，這裡沒有",
    hint: "換個方法吧：你想知道的是什麼？",
  },
  "not-in-language": {
    summary: "`{text}` 不屬於這個語言",
    hint: "請用函式、算術和 selector 來表達。",
  },
  "number-underscore": {
    summary: "數字裡的 `_` 只能夾在兩個數字之間",
    hint: "寫成 `1_000`，或直接省略。",
  },
  "leading-zero": {
    summary: "數字不能以 0 開頭",
    hint: "拿掉開頭的 0，或用引號把數字括起來。",
  },
  "unterminated-string": {
    summary: "這個字串沒有結尾",
    hint: "請在結尾補上和開頭一樣的引號。",
  },
  "bad-escape": {
    summary: "`{escape}` 不是任何字元",
    hint: "請直接寫那個字元，或寫兩個反斜線。",
  },
  "empty-replacement": {
    summary: "這對大括號是空的",
    hint: "請放入運算式；要顯示大括號本身請寫兩次。",
  },
  "unexpected-indent": {
    summary: "這一行的縮排和前後不同",
    hint: "同一個區塊的每一行要對齊。",
  },
  "missing-body": {
    summary: "這一行下面需要縮排的內容",
    hint: "請在下一行縮排四格寫內容，或寫 `pass`。",
  },
  "missing-colon": {
    summary: "這一行的結尾少了 `:`",
    hint: "請加上 `:`。",
  },
  "single-equals": {
    summary: "`=` 是指定；比較要寫 `==`",
    hint: "請寫 `==`。",
  },
  unclosed: {
    summary: "這個 `{bracket}` 沒有關起來",
    hint: "請在內容後面把它關起來。",
  },
  unmatched: {
    summary: "這個 `{bracket}` 沒有對應的開頭",
    hint: "請拿掉它，或在前面補上開頭。",
  },
  "missing-operand": {
    summary: "`{operator}` 和 `{bracket}` 之間少了東西",
    hint: "請在 `{operator}` 後面補上運算式，或刪掉它。",
  },
  "else-alone": {
    summary: "`{keyword}` 前面沒有 `if`",
    hint: "請和它的 `if` 對齊。",
  },
  incomplete: {
    summary: "這裡少了東西",
    hint: "這一行太早結束了：接下來應該是什麼？",
  },
  unexpected: {
    summary: "`{text}` 不該出現在這裡",
    hint: "前面是不是少了什麼：運算子、逗號、引號？",
  },
  "invisible-character": {
    summary: "`{written}` 是看不見的字元",
    hint: "把它刪掉，或重新輸入空格。",
  },
  "not-a-name": {
    summary: "名稱裡不能有 `{sign}`",
    hint: "名稱由字母、數字和 `_` 組成，開頭不能是數字。",
  },
  "full-width": {
    summary: "`{written}` 是全形字元",
    hint: "請切換成英文輸入法，改寫成半形的 `{meant}`。",
  },
  "return-outside": {
    summary: "`return` 在函式外面",
    hint: "請縮排到它的 `def` 底下；在程式結尾，直接寫運算式即可。",
  },
  "outside-loop": {
    summary: "`{keyword}` 在迴圈外面",
    hint: "請縮排到它的 `for` 或 `while` 底下。",
  },
  "parameter-twice": {
    summary: "參數 `{name}` 出現了兩次",
    hint: "請替其中一個改名。",
  },
  "default-before": {
    summary: "`{name}` 沒有預設值，卻排在有預設值的參數後面",
    hint: "請移到前面，或給它預設值。",
  },
  "positional-after-keyword": {
    summary: "沒有名稱的參數排在有名稱的後面",
    hint: "請移到前面。",
  },
  "two-stars": {
    summary: "這些名稱中只能有一個 `*`",
    hint: "請拿掉一個。",
  },
  "assign-attribute": {
    summary: "不能指定 `.{name}`",
    hint: "這裡沒有可以修改的部分：請指定給一個名稱。",
  },
  "assign-call": {
    summary: "不能指定給函式呼叫",
    hint: "左邊請放名稱；要比較請寫 `==`。",
  },
  "assign-comparison": {
    summary: "不能指定給比較式",
    hint: "左邊請放名稱。",
  },
  "assign-expression": {
    summary: "`=` 左邊只能放名稱或項目",
    hint: "請左右對調，或寫 `==` 來比較。",
  },
} satisfies Record<keyof typeof EN, Words>;
