import type { REPAIR_FOREIGN_WORDS as EN } from "../en/repair-foreign.ts";
import type { Words } from "../words.ts";

/** 從其他語言、函式庫和筆記本帶來的筆誤。 */
export const REPAIR_FOREIGN_WORDS = {
  "foreign-loop-word": {
    summary: "`{written}` 不是 Python 的字，Python 的迴圈是 `for x in values:`",
    hint: "s-op 的每個位置不需要迴圈：`x.map(lambda t: …)` 在每個位置做同樣的事，要看其他位置則用 selector。",
  },
  "foreign-range": {
    summary: "Python 的 `for` 不是這樣計數",
    hint: "數字由 `range(start, end)` 產生，到結尾的前一個為止。",
  },
  "formula-equals": {
    summary: "Python 的一行不會以 `=` 開頭",
    hint: "請刪掉它：程式的最後一行就是結果。",
  },
  "foreign-query": {
    summary: "`{written}` 是 SQL 的字，不是 Python 的",
    hint: '序列裡不能取出一部分：請用 `where(condition, x, "_")` 在每個位置選擇。',
  },
  "import-of-library": {
    summary: "`{written}` 在 Python 裡不會載入任何東西",
    hint: "RASP 的字不需要載入就能用：請刪掉這一行。",
  },
  "value-order": {
    summary: "`.value` 要先寫值，再寫預設值",
    hint: "請把兩者對調。",
  },
  "value-of-selector": {
    summary: "`.value` 屬於 selector：值要寫在它的括號裡",
    hint: "請把兩者對調：`selector.value(x)`。",
  },
  "not-here-asked": {
    summary: "這裡的程式不會向人詢問輸入",
    hint: '輸入就是 `tokens`；請在程式旁的欄位寫別的輸入，或直接執行：`tokens("abc")`。',
  },
  "sign-of-mathematics": {
    summary: "`{written}` 是數學符號，不是 Python 的符號",
    hint: "請用 RASP 的詞來寫。",
  },
  "transpose-sign": {
    summary: "`'` 在這裡不會轉置：s-op 只有一列值",
    hint: "請刪掉它；要讓列和行相對，請用 selector：`key(…) == query(…)`。",
  },
  "negates-text": {
    summary: "`~` 是把條件反過來，而 {value} 是文字",
    hint: '請先比較：`~(tokens == "a")`。',
  },
  "foreign-cast": {
    summary: "在 Python 裡，值前面的 `({type})` 不會轉換任何東西",
    hint: "`{type}(v)` 轉換一個值，`x.map({type})` 轉換 s-op 的每個位置。",
  },
  "outer-comparison": {
    summary: "這裡的索引不能用 `None`：selector 會比較每一對",
    hint: "它的列是 query，欄是 key：`query(a) == key(b)`。",
  },
  "foreign-subscript": {
    summary: "圓括號是呼叫函式：`{written}` 不會從序列取出任何東西",
    hint: "Python 用 `x[…]` 取一個元素，用 `x[-1]` 取最後一個。",
  },
  "if-then-else": {
    summary: "Python 沒有 `if … then … else`",
    hint: "在每個位置選擇請用 `where(condition, a, b)`；單一的值請寫 `a if condition else b`。",
  },
  "foreign-typeof": {
    summary: "Python 沒有 `{written}`",
    hint: "單一的值用 `isinstance(v, str)` 檢查；s-op 要在每個位置檢查。",
  },
  "template-text": {
    summary: "這裡不能用反引號把值放進文字",
    hint: 'Python 寫 `f"{v}!"`。',
  },
  "defined-elsewhere": {
    summary: "這裡沒有 `{name}`：別的程式是自己定義的",
    hint: "請先定義，一行就夠。",
  },
  "foreign-attention": {
    summary: "這裡沒有 `{name}`：selector 就是注意力，`.value` 或 `.mean` 讀出它選中的值",
    hint: "用 `key(…) == query(…)` 選；`.mean(x)` 取平均，`.value(x)` 加總。",
  },
  "foreign-list": {
    summary: "這裡沒有 `{name}`",
    hint: "Python 的 list 用方括號：`[1, 2]`。",
  },
  "foreign-fill": {
    summary: "這裡沒有 `{name}`：s-op 的長度一定和輸入相同",
    hint: "單一的數字在每個位置都一樣，`indices` 則是位置的編號。",
  },
  "predicate-needs-lambda": {
    summary: "`select` 的第三個值是 key 和 query 的函式，不是條件本身",
    hint: "請在前面寫 `lambda k, q:`。",
  },
  "foreign-method": {
    summary: "在 Python 裡 {type} 沒有 `.{name}`",
    hint: "Python 寫 `{meant}`。",
  },
  "sequence-argmax": {
    summary: "s-op 沒有 `.{name}`：執行之前還沒有值",
    hint: "請在每個位置數出有幾個更大或更小；結果是 0 的地方就是它的位置。",
  },
  "selector-turned": {
    summary: "selector 沒有轉置",
    hint: "請把 `key(…)` 和 `query(…)` 裡面的對調，並把 `<` 改成 `>`。",
  },
  "mask-of-positions": {
    summary: "`{x}[…]` 不能只留下一部分位置：s-op 的長度一定和輸入相同",
    hint: '請在每個位置用 `where({test}, {x}, "_")` 選擇。',
  },
  "keyword-as-argument": {
    summary: "`{written}` 是 Python 本身的字，不能當引數的名稱",
    hint: "請依位置給值，或用這個函式自己的引數名稱。",
  },
  "equals-for-default": {
    summary: "`==` 是比較，這裡是要給 `{name}` 一個值",
    hint: "請只寫一個 `=`。",
  },
  "called-with-number": {
    summary: "呼叫 s-op 是拿輸入來執行它，{given} 不是輸入",
    hint: '要取得位置 {given} 的值，請寫 `(key(indices) == query({given})).value({x})`；要執行，請寫 `{x}("hello")`。',
  },
  "called-with-sop": {
    summary: "呼叫 s-op 是拿輸入（文字或 list）來執行它，但 `{given}` 本身就是 s-op",
    hint: "要依一個 s-op 取另一個的值，請用 key 和 query 來選。",
  },
  "quoted-name": {
    summary: '加了引號的 `"{name}"` 是 {given} 個字母的文字，不是 s-op',
    hint: "請拿掉引號：`{name}`。",
  },
  "none-from-function": {
    summary: "`{name}` 沒有傳回值，所以 `{operator}` 這裡拿到的是 `None`",
    hint: "不論從哪裡結束，都要用 `return` 把值傳回來。",
  },
  "selector-counted": {
    summary: "`{callee}` 不能數 selector，它本身沒有值",
    hint: "`.value(1)` 會在每個位置數出選中幾個 key。",
  },
  "remainder-of-text": {
    summary: "這些 token 是文字，文字後面的 `%` 是填入文字，不是取餘數",
    hint: "請先把數字字元轉成數字：`x.map(int) % 2`。",
  },
  "assert-compares": {
    summary: "`{sop}` 是 s-op，另一邊是 {kind}：比較的結果在每個位置各有一個，但 `assert` 要的是一個答案",
    hint: "請先拿輸入執行，再比較值的 list：`assert {better}`。",
  },
  "assert-result": {
    summary: "`assert` 沒有通過：執行的結果要和 list 比較，永遠不會等於文字",
    hint: "請比較值的 list：`.toseq() == list(…)`。",
  },
  "lambda-brackets": {
    summary: "`lambda` 的參數不加括號",
    hint: "請寫 `lambda x: …`。",
  },
  "lambda-statement": {
    summary: "`lambda` 裡面只有一個運算式，不能寫 `if …:` 和 `else:`",
    hint: "請用 `a if condition else b` 選擇。",
  },
  "loop-over-number": {
    summary: "數字不能拿來跑迴圈",
    hint: "要重複那麼多次，請寫 `range(n)`。",
  },
  "map-swapped": {
    summary: "`map` 要先給函式，而 s-op 的 `map` 是它的方法",
    hint: "請寫 `x.map(f)`。",
  },
  "select-order": {
    summary: "`select` 要先給兩個 s-op（key 用的和 query 用的），再給函式",
    hint: "請寫 `select(a, b, lambda k, q: …)`。",
  },
  "is-for-equals": {
    summary: "`is` 問的是兩者是不是同一個物件",
    hint: "key 和 query 要用 `==` 比較。",
  },
  "list-compared": {
    summary: "比較時，list 代表每個位置各一個值，所以要和輸入一樣長",
    hint: "要問是不是其中之一，請寫 `x.has([…])`。",
  },
  "sequence-shape": {
    summary: "s-op 沒有 `.{name}`：它就是一列值，長度和輸入相同",
    hint: "請拿掉；值要用 selector 在位置之間移動：`(key(…) == query(…)).value(x)`。",
  },
  "foreign-assert": {
    summary: "這裡沒有 `{name}`",
    hint: "Python 用 `assert a == b` 檢查。",
  },
  "not-here-run": {
    summary: "這裡沒有 `{name}`：程式不能把文字當程式執行，也不能檢視自己",
    hint: "請直接寫出運算式。",
  },
  "not-here-outside": {
    summary: "這裡沒有 `{name}`：程式只讀它的輸入",
    hint: "同樣的輸入一定得到同樣的輸出。需要的值請直接寫在程式裡。",
  },
  "elif-after-else": {
    summary: "`elif` 不能放在 `else` 後面：到了 `else` 就沒有別的情況可問了",
    hint: "請把 `elif` 和它的區塊移到 `else` 上面。",
  },
  "quote-inside": {
    summary: "字串以 `'` 開頭，所以中間這個 `'` 就讓字串結束了",
    hint: "字串裡有 `'` 時，前後請改用 `\"`。",
  },
  "one-line-else": {
    summary: "帶 `:` 的 `if` 和 `else` 不能寫在同一行",
    hint: "要在兩個值之間選擇，請寫 `a if 條件 else b`；或讓 `else:` 自成一行。",
  },
  "comprehension-order": {
    summary: "在推導式裡，`if … else` 要寫在 `for` 前面；用來篩選的 `if` 才寫在後面",
    hint: "請寫 `[a if 條件 else b for x in xs]` 或 `[a for x in xs if 條件]`。",
  },
  "return-inside": {
    summary: "`return` 要自成一行，不能當作參數",
    hint: "請刪掉它：參數直接寫值就好。",
  },
  spread: {
    summary: "`[...{name}]` 是 JavaScript 複製 list 的寫法",
    hint: "s-op 不需要複製；要複製 list 請寫 `[*x]`。",
  },
  "do-while": {
    summary: "Python 沒有 `{word}`",
    hint: "請寫 `while True:`，再用 `if …: break` 離開迴圈。",
  },
  "line-begins-with-dot": {
    summary: "這一行以點開頭，但上一行已經結束了",
    hint: "請寫成一行，或用圓括號把整段包起來。",
  },
  "line-goes-on": {
    summary: "這一行以 `{sign}` 結尾，內容卻接在下一行",
    hint: "請寫成一行，或用圓括號把整段包起來。",
  },
  "def-needs-name": {
    summary: "`def` 後面要寫函式的名稱",
    hint: "請寫 `def 名稱(…):`。沒有名稱的函式要用 `lambda`。",
  },
  "match-brackets": {
    summary: "`match` 後面的運算式在這裡要加圓括號",
    hint: "請寫 `match (…):`。",
  },
  "try-alone": {
    summary: "這個 `try` 沒有 `except` 也沒有 `finally`",
    hint: "請在下面寫出錯時要做的事：`except ValueError:` 加上縮排的區塊。",
  },
  "unpack-one": {
    summary: "`=` 左邊有好幾個名稱，右邊卻只有一個值：{value}",
    hint: "請替每個名稱各給一個值，或讓它們都用同一個值。",
  },
  "gives-nothing": {
    summary: "`{name}(…)` 不會傳回任何值，所以 `{variable}` 是 `None`",
    hint: "它只會修改或顯示東西，本身沒有值。",
  },
  "selector-compared": {
    summary: "selector 記的是每個 query 選了哪些 key，不能用 `{operator}` 比較",
    hint: "請先取出值：`.value(1)` 數出選了幾個 key，`.value(x)` 從它們那裡取值。",
  },
  "select-of-selector": {
    summary: "key 和 query 的比較本身就是 selector",
    hint: "請拿掉 `select(…)`，或給它兩個 s-op 和一個函式。",
  },
  "result-first": {
    summary: "`{name}` 屬於執行結果，而 `{x}` 還沒執行",
    hint: "請先拿一個輸入來執行。",
  },
  "other-container": {
    summary: "{type} 沒有 `.{name}`",
    hint: "請一開始就改用別種容器。",
  },
} satisfies Record<keyof typeof EN, Words>;
