import type { WARN_WORDS as EN } from "../en/warn.ts";
import type { Words } from "../words.ts";

/** 程式跑得動、但多半不是本意時的提醒（`engine/warn`）。 */
export const WARN_WORDS = {
  "ends-in-block": {
    summary: "`{text}` 寫在區塊裡面，所以不會顯示",
    hint: "請把它單獨寫在最後一行。",
  },
  "only-comments": {
    summary: "程式裡只有註解，沒有可以顯示的東西",
    hint: "請在單獨一行寫一個運算式。",
  },
  "negated-bool": {
    summary: "`~{written}` 在 Python 裡是數字 {value}",
    hint: "單一的真假值請用 `not`；`~` 是給 s-op 和 selector 用的。",
  },
  "hides-input": {
    summary: "`{name}` 是輸入，這裡把它蓋掉了：從這裡開始，程式就讀不到輸入",
    hint: "請替你的值取別的名稱。",
  },
  "hides-name": {
    summary: "這裡蓋掉了 RASP 原本的 `{name}`",
    hint: "請替你的值取別的名稱。",
  },
  identity: {
    summary: "`is` 問的是 `{name}` 是不是同一個物件，s-op 永遠不會是",
    hint: "要在每個位置比較，請寫 `{operator}`。",
  },
  power: {
    summary: "`^` 是逐位元的「互斥或」，不是次方",
    hint: "次方的寫法是 `**`。",
  },
  "thrown-away": {
    summary: "這裡比較了 `{name}`，結果卻沒有用到",
    hint: "`=` 才是指定，你是不是要寫 `=`？",
  },
  "ends-in-function": {
    summary: "`{name}` 是還沒有呼叫的函式，所以沒有東西可以顯示",
    hint: "請加上括號來呼叫：`{name}(…)`。",
  },
  "empty-function": {
    summary: "`{name}` 還沒有內容，所以什麼都沒有回傳",
    hint: "請寫出它要算的東西，再用 `return` 傳回去。",
  },
  "print-for-return": {
    summary: "`{name}` 只把結果印出來，沒有回傳",
    hint: "請用 `return` 把它傳回去。",
  },
  "after-return": {
    summary: "這一行永遠不會執行：上面的 `return` 已經離開函式",
    hint: "請把它往上移，或刪掉。",
  },
  "loop-returns": {
    summary: "這個 `return` 讓迴圈第一圈就結束",
    hint: "請減少它的縮排，放到迴圈後面。",
  },
  "no-return": {
    summary: "`{name}` 沒有回傳任何東西，這裡算出來的值就不見了",
    hint: "請用 `return` 把它傳回去。",
  },
  "ends-in-assignment": {
    summary: "程式最後一行是指定，所以沒有東西可以顯示",
    hint: "請在最後一行單獨寫上 `{name}`。",
  },
  "update-for-unequal": {
    summary: "`/=` 是相除後指定",
    hint: "不等於寫作 `!=`。",
  },
  "assert-pair": {
    summary: "這個 assert 永遠成立：它看的是括號裡的一對，不是條件",
    hint: "請去掉括號：`assert condition, text`。",
  },
  "where-order": {
    summary: "這個 `where` 的條件在每個位置都是 {example}",
    hint: "條件要寫在最前面：`where(condition, a, b)`。",
  },
  "several-results": {
    summary: "結果是裝著 s-op 的 {type}，這樣畫不出來",
    hint: "請選其中一個，或用運算或 `SOp.zip` 把它們合起來。",
  },
  "rasp-tokens-unequal": {
    summary: "`tokens` 是文字，而 {example} 這樣的文字永遠不會等於數字 {value}",
    hint: "用 `tokens_int` 把它們讀成數字，或改和文字比較。",
  },
  "text-against-number": {
    summary: "{example} 這樣的文字永遠不等於數字 {value}",
    hint: "請和文字 `{meant}` 比較，或用 `.map(int)` 把文字轉成數字。",
  },
  "text-against-numbers": {
    summary: "這裡拿 {text} 這樣的文字和 {number} 這樣的數字比較，永遠不會相等",
    hint: "請把一邊轉成另一邊的種類：數字字元用 `.map(int)`，文字用 `.map(str)`。還是想比較別的 s-op？",
  },
  "number-against-text": {
    summary: "{example} 這樣的數字永遠不等於文字 {value}",
    hint: "請和數字比較，或用 `.map(str)` 把數字轉成文字。",
  },
  "text-per-position": {
    summary: "`{text}` 有 {length} 個字元，會一個一個分別和各個位置比較",
    hint: "一個位置只有一個 token：請和單一個 token 比較，或用 `.has([…])` 比對好幾個。",
  },
  "text-as-condition": {
    summary: "這個 `where` 的條件是 {example} 這樣的文字，永遠成立",
    hint: '條件要寫成比較，例如 `tokens == "a"`。',
  },
  "texts-joined": {
    summary: "相鄰的字串會接成一個，所以這個 list 的項目比看起來少",
    hint: "請在它們之間加上逗號。",
  },
  "identity-of-literal": {
    summary: "`is` 問的是兩邊是不是同一個物件，不是問兩邊是否相等",
    hint: "要和 {value} 比較，請寫 `{operator}`。",
  },
} satisfies Record<keyof typeof EN, Words>;
