import type { REPAIR_WORDS as EN } from "../en/repair.ts";
import type { Words } from "../words.ts";

/** `engine/repair` 認得的筆誤，用語。後面都會接著一行試過的寫法。 */
export const REPAIR_WORDS = {
  "endless-loop": {
    summary: "這個迴圈永遠不會結束",
    hint: "請改成重複固定的次數，或用 `break` 離開。",
  },
  "endless-recursion": {
    summary: "`{name}` 一直呼叫自己，沒有東西讓它停下來",
    hint: "拿掉這個呼叫，或用普通的數字倒數，到 0 就停。",
  },
  "recursion-on-sop": {
    summary: "`{name}` 要靠 `{counted}` 決定何時不再呼叫自己，但 `{counted}` 是 s-op，這時各個位置還沒有值",
    hint: "呼叫幾次在有輸入之前就要決定：請給 `{counted}` 一個普通的數字。",
  },
  "body-not-indented": {
    summary: "這一行要縮排：它屬於上面以 `:` 結尾的那一行",
    hint: "請在前面加四個空格。",
  },
  "result-in-calculation": {
    summary: "這裡已經執行過了，執行的結果不能再拿來計算",
    hint: "請先計算，再執行。",
  },
  "curly-quote": {
    summary: "`{written}` 不是 Python 用的引號",
    hint: '文字要放在直引號之間：請自己打 `"`。',
  },
  "printed-sign": {
    summary: "`{written}` 是印刷用的符號，Python 讀不懂",
    hint: "鍵盤上的寫法是 `{meant}`。",
  },
  "pasted-space": {
    summary: "這裡貼進了一個不是一般空格的空白（`{written}`）",
    hint: "請刪掉它，再重打一次空格。",
  },
  "foreign-operator": {
    summary: "Python 沒有 `{written}` 這個運算子",
    hint: "Python 的寫法是 `{meant}`。",
  },
  "foreign-logic": {
    summary: "Python 沒有 `{written}` 這個運算子",
    hint: "s-op 和 selector 之間請用 `{meant}`，每個比較都要加上括號。",
  },
  "arrow-function": {
    summary: "在 Python 裡，`{written}` 不能做出函式",
    hint: "小函式的寫法是 `lambda x: …`。",
  },
  increment: {
    summary: "在 Python 裡，`{written}` 不能用來加減一",
    hint: "單獨一行請寫 `{name} {sign}= 1`；在運算式裡請寫 `{name} {sign} 1`。",
  },
  "update-in-expression": {
    summary: "`{written}` 是指定，不能放在運算式裡",
    hint: "在運算式裡只要寫 `{sign}`。",
  },
  ternary: {
    summary: "Python 沒有 `條件 ? a : b` 這種寫法",
    hint: "要在每個位置各自選擇，請用 `where(condition, a, b)`。",
  },
  "paper-predicate": {
    summary: "單獨寫 `{written}` 是論文的寫法；這裡的 `select` 要給它一個函式",
    hint: "請寫 `lambda k, q: k {operator} q`，或直接比較：`key(…) {operator} query(…)`。",
  },
  "paper-function": {
    summary: "這裡沒有 `{name}`，那是論文裡的函式",
    hint: "用這裡現有的東西就寫得出來。",
  },
  "foreign-value": {
    summary: "`{written}` 是別的程式語言的寫法",
    hint: "Python 的寫法是 `{meant}`。",
  },
  "foreign-keyword": {
    summary: "`{written}` 不是 Python 的關鍵字",
    hint: "Python 的寫法是 `{meant}`。",
  },
  "capital-keyword": {
    summary: "`{written}` 開頭是大寫，Python 會把它當成名稱",
    hint: "請寫 `{meant}`。",
  },
  "foreign-function": {
    summary: "函式不是用 `{written}` 開頭",
    hint: "請寫 `def name(…):`，內容縮排寫在下面。",
  },
  "foreign-function-value": {
    summary: "函式不是用 `{written}` 開頭",
    hint: "小函式的寫法是 `lambda x: …`。",
  },
  "foreign-declaration": {
    summary: "名稱前面不需要 `{written}`",
    hint: "只要寫名稱、`=` 和值。",
  },
  "foreign-then": {
    summary: "Python 沒有 `{written}`",
    hint: "條件後面用 `:` 結束。",
  },
  "foreign-end": {
    summary: "Python 的區塊不需要結尾，所以沒有 `{written}`",
    hint: "區塊到哪裡為止，只看縮排。請把這個字刪掉。",
  },
  "foreign-switch": {
    summary: "Python 沒有 `{written}`",
    hint: "請用 `if` 和 `elif`；要在每個位置各自選擇，請用 `where(condition, a, b)`。",
  },
  "foreign-print": {
    summary: "在 Python 裡，`{written}` 不能印出東西",
    hint: "請寫 `print(…)`。程式最後一行不用印，本來就會顯示。",
  },
  "foreign-loop": {
    summary: "Python 的 `for` 是逐一走訪一串東西",
    hint: "請寫 `for x in values:`。",
  },
  "foreign-import": {
    summary: "Python 要先寫從哪裡匯入",
    hint: "請寫 `from raspy import …`；也可以整行刪掉，因為這裡本來就什麼都有。",
  },
  "foreign-word": {
    summary: "這裡不需要 `{written}`",
    hint: "請刪掉它。",
  },
  "foreign-comment": {
    summary: "註解不是用 `{written}` 開頭",
    hint: "註解用 `#` 開頭。",
  },
  braces: {
    summary: "在 Python 裡，`{written}` 不能圍出區塊",
    hint: "用 `:` 加上下面縮排的幾行，才是一個區塊。",
  },
  "lambda-colon": {
    summary: "這個 `lambda` 的參數後面少了 `:`",
    hint: "請寫 `lambda x: …`。",
  },
  "only-comment": {
    summary: "這一行下面只有註解，沒有內容",
    hint: "註解什麼也不做。請寫出內容，還沒想好就先寫 `pass`。",
  },
  "tab-indent": {
    summary: "這一行用 tab 縮排，前後幾行用的卻是空格",
    hint: "請一律用四個空格。",
  },
  "missing-comma": {
    summary: "這裡少了一個逗號",
    hint: "兩個值之間要有 `,`。",
  },
  "stray-end": {
    summary: "這一行結尾的 `{written}` 後面什麼都沒有",
    hint: "請刪掉它，或補上後面的內容。",
  },
  "function-misnamed": {
    summary: "題目要的是 `{name}`，這個函式卻叫做 `{given}`",
    hint: "請把它改名為 `{name}`。",
  },
  "undefined-length": {
    summary: "還沒有 `{name}`：s-op 的長度要先數出來",
    hint: "用注意力來數位置：`{name} = (key(1) == query(1)).value(1)`。",
  },
  "text-without-quotes": {
    summary: "沒有 `{name}` 這個名稱",
    hint: '文字要加引號：`"{name}"`。名稱則要先指定一個值。',
  },
  "unknown-keyword-nearest": {
    summary: "`{callee}` 沒有名為 `{name}` 的參數",
    hint: "你是不是要寫 `{nearest}`？",
  },
  "hidden-name": {
    summary: "這裡給 `{name}` 指定了值，會蓋掉內建的 `{name}`",
    hint: "請替你的值取別的名稱。",
  },
  "map-needs-function": {
    summary: "還沒有 `{name}`：`map` 要的是一個以它為參數的函式",
    hint: "請在前面加上 `lambda {name}: …`。",
  },
  precedence: {
    summary: "`{operator}` 比 `{comparison}` 先算，所以這裡比較的不是看起來的那樣",
    hint: "請替每個比較加上括號。",
  },
  "literal-alternative": {
    summary: "`{operator}` 後面的 `{written}` 沒有跟任何東西比較",
    hint: "兩邊都要寫出完整的比較；要比對好幾個值，可以用 `.has([…])`。",
  },
  "key-arithmetic": {
    summary: "`{operator}` 不能拿 {side} 來計算",
    hint: "請在 `{side}(…)` 的括號裡面計算。",
  },
  "value-outside": {
    summary: "`.{name}` 要接在整個比較後面，這裡卻只接在 {type} 後面",
    hint: "請替整個比較加上括號：`(key(…) == query(…)).{name}(x)`。",
  },
  "value-needs-selector": {
    summary: "單獨一個 {type} 選不出東西，所以沒有 `.{name}`",
    hint: "先拿 key 和 query 比較：`(key(…) == query(…)).{name}(x)`。",
  },
  "called-at-once": {
    summary: "`{callee}()` 會馬上呼叫函式，這裡要的卻是函式本身",
    hint: "請去掉括號：`{callee}`。",
  },
  "where-needs-three": {
    summary: "`where` 需要三個值：條件、成立時的值、不成立時的值",
    hint: "請寫 `where(condition, a, b)`。",
  },
  "value-of-what": {
    summary: "`.{callee}()` 沒有說要取哪些值",
    hint: "`.value(tokens)` 取出選中的 token，`.value(1)` 數有幾個。",
  },
  "missing-argument-of": {
    summary: "`{callee}` 還需要 `{name}` 的值",
    hint: "請在呼叫時給它。",
  },
  "map-of-two": {
    summary: "`map` 只會給函式一個位置的值，這個函式卻要 {least} 個",
    hint: "要同時用好幾個 s-op 的值，請寫 `SOp.zip(lambda x, y: …, a, b)`。",
  },
  "map-sees-one-value": {
    summary: "給 `{place}` 的函式只拿得到一個位置的值，這個函式卻讀了整個 s-op",
    hint: "請把幾個 s-op 一起交給它：`SOp.zip(lambda x, y: …, a, b)`。",
  },
  "sequence-text-method": {
    summary: "`.{name}` 是單一個值的方法，而 s-op 在每個位置各有一個值",
    hint: "請在每個位置各做一次：`{x}.map(lambda c: …)`。",
  },
  "sequence-change": {
    summary: "s-op 沒有 `.{name}`：它的長度永遠和輸入一樣，也不能修改",
    hint: "請做一個新的：`where(condition, a, x)` 可以換掉值，selector 可以搬動值。",
  },
  "sequence-length-of": {
    summary: "s-op 沒有 `.{name}`：執行之前還不知道長度",
    hint: "用注意力來數位置：`(key(1) == query(1)).value(1)`。",
  },
  "sequence-count": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "選中要數的位置，再用 `.value(1)` 數有幾個。",
  },
  "sequence-sum": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "選中每一個位置；`.value(x)` 會把數字加起來，`.mean(x)` 會取平均。",
  },
  "sequence-max": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "在每個位置數出有幾個比它大，再從結果為 0 的位置取值。",
  },
  "sequence-min": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "在每個位置數出有幾個比它小，再從結果為 0 的位置取值。",
  },
  "sequence-index": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "第一次出現的位置，就是還沒看過它的位置有幾個：用 `key(…)` 選出來再數。",
  },
  "sequence-reverse": {
    summary: "s-op 不能直接倒過來：執行之前它還沒有值",
    hint: "用 key 和 query，讓每個位置去取對面位置的值。",
  },
  "sequence-replace": {
    summary: "s-op 沒有 `.{name}`：它在每個位置各有一個值",
    hint: "用 `where(condition, a, b)` 在每個位置各自選擇。",
  },
  "sequence-contains": {
    summary: "s-op 沒有 `.{name}`",
    hint: "`.has([…])` 會在每個位置各問一次。",
  },
  "sequence-any": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "數一數有幾個成立，再和 0 比較。",
  },
  "sequence-all": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "數一數有幾個不成立，再和 0 比較。",
  },
  "sequence-sort": {
    summary: "s-op 沒有 `.{name}`：執行之前它還沒有值",
    hint: "一個值該排第幾，就是比它小的有幾個；再依這個位置取值。",
  },
  "sequence-move": {
    summary: "s-op 沒有 `.{name}`：要搬動值，靠的是注意力",
    hint: "讓每個位置去取它需要的那個位置的值。",
  },
  "sequence-split": {
    summary: "s-op 不能切開：它的長度永遠和輸入一樣",
    hint: "用 key 和 query 找出分隔符號在哪裡，再拿 `indices` 和它比較。",
  },
  "loop-over-positions": {
    summary: "迴圈不能逐一走訪位置：這時還沒有輸入，不知道有幾個位置",
    hint: "請寫出每個位置要做的事：只看自己的值用 `x.map(lambda c: …)`，要看別的位置用 `(key(…) == query(…)).value(x)`。",
  },
  "loop-as-map": {
    summary: "迴圈不能逐一走訪 s-op 的位置：執行之前它還沒有值",
    hint: "s-op 不用迴圈，就會在每個位置做同樣的事。",
  },
  "several-letters": {
    summary: "這個 query 選中 {count} 個 key（位置 {selected}），而 {value} 不能相加",
    hint: "只選中一個 key 時，文字才能直接傳過來。`.value(1)` 會數有幾個 key。",
  },
  "loop-until": {
    summary: "`while {test}` 要的是一個答案，而 {type} 在每個位置各有一個",
    hint: "請用固定的步數來改變 s-op，每一步都用 `where`：`for _ in range(5):`。",
  },
  "undefined-selector": {
    summary: "還沒有 `{name}`",
    hint: "selector 要先取好名稱才能用。",
  },
  "sequence-equals": {
    summary: "s-op 沒有 `.{name}`",
    hint: "要在每個位置比較，請用 `==`。",
  },
  "one-list": {
    summary: "`{callee}` 只收一個 list，不能給好幾個值",
    hint: "請用方括號把它們包起來。",
  },
  "selector-method": {
    summary: "selector 沒有 `.{name}`",
    hint: "`.value(x)` 取出選中的值，`.value(1)` 數有幾個，`.mean(x)` 取平均。",
  },
  "map-of-method": {
    summary: "`{name}` 是文字的方法，不是函式",
    hint: "請寫 `lambda c: c.{name}()`。",
  },
} satisfies Record<keyof typeof EN, Words>;
