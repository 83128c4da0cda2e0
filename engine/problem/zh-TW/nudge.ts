import type { NUDGE_WORDS as EN } from "../en/nudge.ts";
import type { Words } from "../words.ts";

/** The words for wrong answers with a familiar look (`engine/grade/nudge.ts`). */
export const NUDGE_WORDS = {
  "nudge-notebook-argument": {
    summary: "兩個部分剛好相反：`get_first_part` 的定義和這裡相反",
    hint: "notebook 裡 `True` 代表第一部分；這裡的參數則是編號：0 是第一部分，1 是第二部分。",
  },
  "nudge-argument-swapped": {
    summary: "一個參數得到的，是另一個參數該有的答案",
    hint: "比較輸入相同的那兩個範例：判斷參數的條件寫反了。",
  },
  "nudge-wrong-length": {
    summary: "答案的長度和輸入不一樣",
    hint: "直接寫在程式裡的 list 只適合一種長度，請改用 `tokens` 和 `indices` 來做出結果。",
  },
  "nudge-several-selected": {
    summary: "有某一列的 selector 選中了好幾個 key，而字母不能相加",
    hint: "找找看哪一列有不只一個標記。你要的那一個，和其他的有什麼不同？",
  },
  "nudge-text-number": {
    summary: "答案是對的，只是數字和文字弄混了",
    hint: '`"1"` 和 1 是不同的值。用 `int`、`str`，或是補上、拿掉引號就好了。',
  },
  "nudge-ignores-default": {
    summary: "有找到東西的地方都對了，沒找到的地方應該放別的值",
    hint: "一列什麼都沒選中時，會得到 `.value(…, default)` 的第二個參數；沒寫的話就是 0。",
  },
  "nudge-ignores-argument": {
    summary: "換了參數，答案卻沒有跟著變",
    hint: "每個參數都用到了嗎？是不是還留著範例裡的某個數字？",
  },
  "nudge-no-selection": {
    summary: "每個位置都是空的，好像什麼都沒有選中",
    hint: "看看表格：第一列應該標記哪個 key？那個 key 和那個 query 現在各是什麼值？",
  },
  "nudge-unchanged": {
    summary: "輸入原封不動地出來了",
    hint: "你回傳的是不是一開始的序列，而不是算出來的結果？",
  },
  "nudge-reversed": {
    summary: "值都對，順序剛好顛倒",
    hint: "有個正負號，或是 key 和 query，放反了。",
  },
  "nudge-separator-kept": {
    summary: "答案裡還留著分隔符號",
    hint: "要的部分在分隔符號之前結束，或在它之後開始。看看是不是該用 `<` 卻寫成 `<=`，或少了 `+ 1`。",
  },
  "nudge-sum-of-positions": {
    summary: "有些答案是好幾個位置加起來的和",
    hint: "selector 選中了不只一個 key，`.value(indices)` 會把它們的位置加起來。只留下一個 key；要算個數的話，請用 `.value(1)`。",
  },
  "nudge-integer-division": {
    summary: "除了小數部分，其他都對",
    hint: "`/` 會保留小數，`//` 會捨去小數。檢查每個除法，還有 `int` 和 `round`。",
  },
  "nudge-other-direction": {
    summary: "你的程式看錯方向了",
    hint: "該往右卻往左、該取第一個卻取最後一個，或該取最小卻取最大。試試相反的符號：`-` 換成 `+`，或 `>` 換成 `<`。",
  },
  "nudge-opposite": {
    summary: "True 和 False 剛好相反",
    hint: "`~` 會把答案反過來；也可能是 `==` 該寫成 `!=`。",
  },
  "nudge-off-by-one": {
    summary: "每個數都差 1",
    hint: "位置從 0 開始數。另外看看有沒有把自己也算進去：該用 `<` 還是 `<=`？",
  },
  "nudge-shifted": {
    summary: "值都對，只是偏了一格",
    hint: "檢查 `+ 1` 或 `- 1`，還有它放在比較的哪一邊。",
  },
  "nudge-all-same": {
    summary: "每個位置得到的答案都一樣",
    hint: "`query(…)` 裡放的如果是普通的數字，每個位置問的就都一樣。各列之間應該有什麼不同？",
  },
  "nudge-added-up": {
    summary: "有些答案是正確答案的好幾倍",
    hint: "選中了好幾個相同的值，而 `.value` 會全部加起來。想辦法只留下其中一個。",
  },
  "nudge-one-case": {
    summary: "這個程式只適合其中一個範例",
    hint: "是不是把那個範例的長度、字母或數字寫死在程式裡了？",
  },
  "nudge-beyond-examples": {
    summary: "範例都過了，但範例不是全部",
    hint: "把失敗的輸入放進輸入框，一步一步看，找出第一個和你想的不一樣的地方。",
  },
} satisfies Record<keyof typeof EN, Words>;
