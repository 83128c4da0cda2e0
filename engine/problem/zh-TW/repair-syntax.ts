import type { REPAIR_SYNTAX_WORDS as EN } from "../en/repair-syntax.ts";
import type { Words } from "../words.ts";

/** `engine/repair` 認得的語法筆誤，用語。後面都會接著一行試過的寫法。 */
export const REPAIR_SYNTAX_WORDS = {
  "pasted-mark": {
    summary: "「{written}」是從網頁或終端機一起複製過來的，不屬於程式",
    hint: "請刪掉它。",
  },
  "pasted-entity": {
    summary: "`{written}` 是網頁原始碼裡 `{meant}` 的寫法",
    hint: "在程式裡請直接打那個符號。",
  },
  "split-operator": {
    summary: "運算子 `{meant}` 被空格拆成了兩半",
    hint: "請寫 `{meant}`，中間不要空格。",
  },
  "call-needs-brackets": {
    summary: "`{name}` 是函式，給它的東西要放在括號裡",
    hint: "請寫 `{name}(…)`。",
  },
  "def-needs-brackets": {
    summary: "名稱 `{name}` 後面一定要有括號，就算不需要參數",
    hint: "請寫 `def {name}():`。",
  },
  "missing-dot": {
    summary: "`{name}` 前面少了 `.`",
    hint: "方法要用點接在值的後面：`(key(…) == query(…)).value(x)`。",
  },
  "missing-operator": {
    summary: "這兩個值之間少了運算子",
    hint: "是不是要寫 `{meant}`？",
  },
  "lambda-return": {
    summary: "`lambda` 裡面不寫 `return`",
    hint: "`:` 後面的運算式就是它傳回的值。",
  },
  "else-missing": {
    summary: "用 `if` 選出一個值時，也要有 `else`",
    hint: "請寫 `a if condition else b`。",
  },
  "sign-without-quotes": {
    summary: "`{written}` 單獨出現在這裡，Python 會把它當成自己的符號",
    hint: '文字要放在引號裡：`"{written}"`。',
  },
  "return-assigns": {
    summary: "`return` 是把值傳回去，不能同時指定給名稱",
    hint: "`return` 後面只要寫那個值。",
  },
  "foreign-loop-of": {
    summary: "Python 沒有 `{written}`",
    hint: "要重複固定的次數，請寫 `for _ in range(3):`。",
  },
  "foreign-do": {
    summary: "Python 沒有 `{written}`",
    hint: "區塊用 `if`、`for`、`while` 或 `def` 開頭。請把這個字拿掉，直接寫那幾行。",
  },
  "dict-colon": {
    summary: "在 `{}` 裡，鍵和值之間要用 `:`",
    hint: '請寫 `{"a": 1}`。',
  },
} satisfies Record<keyof typeof EN, Words>;
