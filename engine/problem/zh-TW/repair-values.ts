import type { REPAIR_VALUE_WORDS as EN } from "../en/repair-values.ts";
import type { Words } from "../words.ts";

/** `engine/repair` 認得的筆誤：值、名稱、selector 和 s-op。 */
export const REPAIR_VALUE_WORDS = {
  "key-meets-query": {
    summary: "key 和 query 只能互相比較，不能相加相減",
    hint: "請把整個條件寫成兩者的函式：`select(a, b, lambda k, q: …)`。",
  },
  "method-of-side": {
    summary: "{side} 沒有 `.{name}`",
    hint: "請寫在 `{side}(…)` 的括號裡面。",
  },
  "side-in": {
    summary: "`in` 不能用來找 {side}",
    hint: "請用 `.has([…])` 在每個位置回答，再拿來比較。",
  },
  "side-not-called": {
    summary: "`{side}` 還沒說要比較什麼",
    hint: "請寫在括號裡：`{side}(indices)` 或 `{side}(tokens)`。",
  },
  "aggregate-order": {
    summary: "`aggregate` 要先給 selector，再給值",
    hint: "請把兩個對調。",
  },
  "selector-condition": {
    summary: "`{keyword} {test}` 要的是一個答案，但 selector 在每一對位置都有一個",
    hint: "請先數出選中幾個：`(key(…) == query(…)).value(1) > 0` 在有選中的位置成立，再用 `where(…, a, b)` 選擇。",
  },
  "or-as-default": {
    summary: "`or` 需要單一的真假值，但 s-op 在每個位置各有一個",
    hint: "要在沒有值的地方放 `{value}`，請在每個位置選擇。",
  },
  "used-too-early": {
    summary: "這裡用到 `{name}`，但它在第 {line} 行才有值",
    hint: "請先給它值，再使用。",
  },
  "compare-for-assign": {
    summary: "`==` 是比較，而 `{name}` 還沒有值",
    hint: "要給它值，請寫 `=`。",
  },
  "foreign-library": {
    summary: "這裡沒有 `{name}`",
    hint: "RASP 的詞不需要函式庫，請拿掉 `{name}.`。",
  },
  "not-imported": {
    summary: "`{name}` 還沒有匯入",
    hint: "請先寫 `{statement}`。",
  },
  "method-as-function": {
    summary: "`.{name}` 是方法，要用點接在值的後面",
    hint: "請寫 `x.{name}(…)`。",
  },
  "no-such-function": {
    summary: "這裡沒有函式 `{name}`",
    hint: "用 RASP 的詞就能做到。",
  },
  "sequence-fetch": {
    summary: "s-op 沒有 `.{name}`：還沒執行，就沒有值",
    hint: "請讓每個位置去取那個值：`(key(indices) == query(i)).value(x)`。",
  },
  "sequence-running": {
    summary: "s-op 沒有 `.{name}`",
    hint: "請選中到這個位置為止的所有位置，再加總：`(key(indices) <= query(indices)).value(x)`。",
  },
  "sequence-choose": {
    summary: "s-op 沒有 `.{name}`",
    hint: "請用函式 `where(condition, a, b)` 在每個位置選擇。",
  },
  "sequence-itself": {
    summary: "s-op 沒有 `.{name}`：它不會被改變，不需要複製；還沒執行，也沒有值",
    hint: "直接用這個 s-op 就好。",
  },
  "sequence-each": {
    summary: "s-op 沒有 `.{name}`",
    hint: "`.map(f)` 會在每個位置做同一件事。",
  },
  "sequence-filter": {
    summary: "s-op 沒有 `.{name}`：它的長度永遠和輸入一樣",
    hint: '不要的值請換成別的：`where(condition, x, "_")`。',
  },
  "sop-no-attribute": {
    summary: "s-op 沒有 `.{name}`",
    hint: '它有 `.map(f)`、`.has([…])`、`.round()` 和 `.name("…")`；selector 有 `.value(x)`。要看別的位置，就需要 selector：`(key(…) == query(…)).value(x)`。',
  },
  "select-needs-predicate": {
    summary: "`select` 還要第三個值：一個函式，說明 query 什麼時候選中 key",
    hint: "請寫 `lambda k, q: …`。",
  },
  "map-of-nothing": {
    summary: "`map` 需要一個在每個位置使用的函式",
    hint: "請寫 `x.map(lambda v: …)`。",
  },
  "self-parameter": {
    summary: "`self` 是類別的方法才用的，這裡沒有類別",
    hint: "請拿掉它。",
  },
  "zip-needs-function": {
    summary: "`SOp.zip` 要先給函式，再給 s-op，函式會得到它們的值",
    hint: "請寫 `SOp.zip(lambda x, y: …, a, b)`。",
  },
  "default-of-other-kind": {
    summary: "這裡什麼都沒選中，所以得到 `.value` 的預設值 `{fallback}`，但它和其他值合不起來",
    hint: "請給同一種類的預設值：`.value(x, default)`。",
  },
  "text-with-logic": {
    summary: "`{operator}` 用來結合條件，不是文字",
    hint: '接起文字要用 `+`；條件要寫成比較：`(x == "a") | (x == "b")`。',
  },
  "shift-operator": {
    summary: "`{operator}` 移動的是數字的位元，不是 s-op 的位置",
    hint: "要移動值，請讓每個位置從別的位置去取：`(key(indices) == query(indices - 1)).value(x)`。",
  },
  "none-in-calculation": {
    summary: "這裡是 `None`，`{operator}` 沒辦法拿它來計算",
    hint: "請先給它值，或在沒有值的地方換成別的：`where(x == None, 0, x)`。",
  },
  "value-of-plain": {
    summary: "{type} 沒有 `.{name}`，selector 才有",
    hint: "請先比較 key 和 query：`(key(…) == query(…)).{name}(x)`。",
  },
  "symbolic-key": {
    summary: "{given} 不能拿來查 dict，dict 裡放的是普通的值",
    hint: "請在每個位置分別查：`x.map(lambda v: d.get(v, 0))`。",
  },
  "unpack-sop": {
    summary: "s-op 不能拆開指定給好幾個名稱：還沒執行，就沒有值",
    hint: "請讓每個位置去取那個值：`(key(indices) == query(0)).value(x)`。",
  },
  "sequence-join": {
    summary: "s-op 不能接成一段文字：它在每個位置各有一個值",
    hint: "請拿掉 `join`，圖上會並排顯示所有位置。",
  },
  "loop-in-call": {
    summary: "`{name}(…)` 得走過每個位置，但 s-op 還沒執行，沒有值",
    hint: "請交給注意力：選中那些位置，再用 `.value` 計數或加總。",
  },
  "selector-called": {
    summary: "這裡是用輸入來執行 selector，但給的是 s-op",
    hint: "要取得它選中的值，請寫 `.value(x)`。",
  },
  "len-not-called": {
    summary: "`len` 是函式，而 s-op 還沒執行就不知道長度",
    hint: "請用注意力數出位置：`(key(1) == query(1)).value(1)`。",
  },
  "assert-on-sop": {
    summary: "`assert` 要的是一個答案，但 {type} 在每個位置各有一個",
    hint: '請先執行，再拿結果和串列比較：`assert op("abc").toseq() == […]`。',
  },
} satisfies Record<keyof typeof EN, Words>;
