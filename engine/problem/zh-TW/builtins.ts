import type { BUILTINS_WORDS as EN } from "../en/builtins.ts";
import type { Words } from "../words.ts";

/** `engine/builtins` 發現的問題，用語。 */
export const BUILTINS_WORDS = {
  "sop-len": {
    summary: "`len` 需要輸入，而 s-op 這時還沒有輸入",
    hint: "用注意力來數位置：`length = (key(1) == query(1)).value(1)`。",
  },
  "sop-sum": {
    summary: "`sum` 不能加總 s-op：執行之前它還沒有值",
    hint: "選中每一個位置，`.value` 就會把它們加起來：`(key(1) == query(1)).value(x)`。",
  },
  "sop-any": {
    summary: "`any` 看不到 s-op 的所有位置",
    hint: "數一數有幾個成立：`(key(x) == query(True)).value(1) > 0`。",
  },
  "sop-all": {
    summary: "`all` 看不到 s-op 的所有位置",
    hint: "數一數有幾個不成立：`(key(x) == query(False)).value(1) == 0`。",
  },
  "sop-max": {
    summary: "`max` 看不到 s-op 的所有位置",
    hint: "在每個位置數出有幾個比它大，`(key(x) > query(x)).value(1)`，再從結果為 0 的位置取值。",
  },
  "sop-min": {
    summary: "`min` 看不到 s-op 的所有位置",
    hint: "在每個位置數出有幾個比它小，`(key(x) < query(x)).value(1)`，再從結果為 0 的位置取值。",
  },
  "sop-extreme": {
    summary: "`{callee}` 無法在 s-op 之間選一個：每個位置的答案都可能不同",
    hint: "在每個位置各自選擇：`where(a {operator} b, a, b)`。",
  },
  "sop-sorted": {
    summary: "`sorted` 需要實際的值，而 s-op 執行之前還沒有值",
    hint: "一個值該排第幾，就是比它小的有幾個：`(key(x) < query(x)).value(1)`。",
  },
  "sop-reversed": {
    summary: "`reversed` 需要實際的值，而 s-op 執行之前還沒有值",
    hint: "讓每個位置去看對面的位置：`(key(length - 1 - indices) == query(indices)).value(x)`。",
  },
  "sop-enumerate": {
    summary: "`enumerate` 無法替 s-op 的值逐一編號",
    hint: "`indices` 裡已經是每個位置的編號。",
  },
  "sop-zip": {
    summary: "`zip` 不能走訪 s-op",
    hint: "請寫 `SOp.zip(lambda x, y: …, a, b)`，它會在每個位置把它們湊在一起。",
  },
  "sop-map": {
    summary: "`map` 走訪的是 list，不是 s-op",
    hint: "請寫 `x.map(f)`，它會作用在每個位置。",
  },
  "sop-filter": {
    summary: "`filter` 不能丟掉 s-op 的位置",
    hint: "s-op 的長度不會變：用 `where(condition, x, 0)` 來選擇，或用 key 和 query 做出 selector。",
  },
  "sop-range": {
    summary: "`range` 需要一般的 int，而 s-op 在每個位置的值都不同",
    hint: "`indices` 就是從 0 開始的位置編號。",
  },
  "sop-collect": {
    summary: "`{callee}` 需要 s-op 的值，但它執行之前還沒有值",
    hint: '先執行它，`x("hello").val`；或用注意力收集每個位置需要的東西。',
  },
  "sop-convert": {
    summary: "`{callee}` 一次轉換一個值，而 s-op 在每個位置都有一個值",
    hint: "逐一轉換：`x.map({callee})`。",
  },
  "sop-round-digits": {
    summary: "指定位數的 `round` 一次處理一個值，而 s-op 在每個位置都有一個值",
    hint: "請寫 `x.map(lambda v: round(v, 2))`。",
  },
  "symbolic-argument": {
    summary: "`{callee}` 需要一般的值，不能是 {type}",
    hint: "如果是 s-op，請處理每個位置的值：`x.map(lambda v: …)`。selector 用 `.value(x)` 變成 s-op。",
  },
  "symbolic-order": {
    summary: "{type} 沒辦法排大小：它在每個位置的值都不同",
    hint: "改在每個位置選擇：`where(a > b, a, b)`。",
  },
  "symbolic-key": {
    summary: "`{callee}` 的 `key` 要給函式，不能給 {type}",
    hint: "請寫 `key=lambda x: …`。RASP 的 `key(…)` 是另一回事。",
  },
  "symbolic-inside-index": {
    summary: "{given} 不能當 {type} 的索引",
    hint: "在每個位置各自查表：`x.map(lambda i: values[i])`。",
  },
  "sop-element": {
    summary: "s-op 沒有單獨的元素：執行之前它還沒有值",
    hint: "讓每個位置都去取它：`(key(indices) == query({index})).value(x)`。",
  },
  "sop-element-from-end": {
    summary: "s-op 沒有 [{index}] 這個元素：執行之前不知道長度",
    hint: "讓每個位置都去取它：`(key(indices) == query(length - {back})).value(x)`，其中 `length = (key(1) == query(1)).value(1)`。",
  },
  "sop-slice": {
    summary: "s-op 不能切片：它的長度永遠和輸入一樣",
    hint: "用注意力搬動值，`(key(indices) == query(indices + 1)).value(x)`；或用 `where(indices < 3, x, 0)` 把一部分清空。",
  },
  "sop-change": {
    summary: "s-op 不能修改",
    hint: "做一個新的：`where(indices == {index}, new, x)`。",
  },
  "selector-element": {
    summary: "{type} 沒有元素",
    hint: "selector 用 `.value(x)` 變成 s-op；key 要先和 query 比較。",
  },
  "set-element": {
    summary: "set 沒有順序，所以不能用編號取元素",
    hint: "先排成 list：`sorted(s)[0]`。",
  },
  "function-element": {
    summary: "`{name}` 是函式，沒有元素",
    hint: "呼叫要用圓括號：`{name}(…)`。",
  },
  "not-subscriptable": {
    summary: "{type} 沒有元素",
    hint: "方括號可以用在 list、tuple、字串、range、dict 和執行結果上。",
  },
  immutable: {
    summary: "{type} 不能修改",
    hint: "做一個新的，或改用 list。",
  },
  "not-changeable": {
    summary: "{type} 的元素不能修改",
    hint: "只有 list 和 dict 可以用方括號修改。",
  },
  "index-range": {
    summary: "索引 {index} 超出這個長度為 {length} 的 {type}",
    hint: "索引從 0 到 {last}，或從 -1 倒數到 -{length}。",
  },
  "index-of-empty": {
    summary: "空的 {type} 沒有索引 {index}",
    hint: "裡面沒有元素可取。請先看看 `len(…)`。",
  },
  "index-float": {
    summary: "{index} 是 float，不能當 {type} 的索引",
    hint: "`/` 的結果永遠是 float；`//` 的結果是 int。",
  },
  "index-type": {
    summary: "{index}（{given}）不能當 {type} 的索引",
    hint: "索引要是 int。",
  },
  "slice-step-zero": {
    summary: "切片的間隔不能是 0",
    hint: "`[::-1]` 是倒著走，`[::2]` 是每隔一個取一個。",
  },
  "slice-length": {
    summary: "這個間隔為 {step} 的切片有 {needed} 個元素，但給了 {given} 個",
    hint: "只有不帶間隔的切片可以改變 list 的長度。",
  },
  "slice-of-dict": {
    summary: "dict 不能切片",
    hint: "請用一個鍵來取：`d[key]`。",
  },
  "key-missing": {
    summary: "dict 裡沒有 {key} 這個鍵",
    hint: "`d.get(key, default)` 找不到時會給預設值。",
  },
  "element-missing": {
    summary: "set 裡沒有 {item}",
    hint: "`s.discard(x)` 只在它存在時才拿掉。",
  },
  "item-missing": {
    summary: "`{callee}` 找不到 {item}",
    hint: "請先檢查：`if x in values:`。",
  },
  "substring-missing": {
    summary: "`{callee}` 找不到 {text}",
    hint: "`find` 找不到時會給 -1，不會出錯。",
  },
  "pop-empty": {
    summary: "空的 {type} 裡沒有東西可以拿",
    hint: "請先確認它是不是空的。",
  },
  "argument-type": {
    summary: "`{callee}` 的 `{name}` 需要 {expected}，不能是 {type}",
    hint: "請先轉換，或看看這個值是從哪裡來的。",
  },
  "float-for-int": {
    summary: "`{callee}` 的 `{name}` 需要 int，不能是 float {value}",
    hint: "`/` 的結果永遠是 float；`//` 的結果是 int。",
  },
  "no-length": {
    summary: "{type} 沒有長度",
    hint: "`len` 可以用在字串、list、tuple、dict、set、range 和執行結果上；迭代器請先轉成 list。",
  },
  "not-reversible": {
    summary: "{type} 不能倒著走訪",
    hint: "請先轉成 list：`reversed(list(x))`。",
  },
  "isinstance-type": {
    summary: "`isinstance` 需要型別，不能是 {given}",
    hint: "請寫 `isinstance(x, int)` 或 `isinstance(x, (int, float))`。",
  },
  "empty-extreme": {
    summary: "`{callee}` 沒有任何值可以比",
    hint: "請說明這時的結果：`{callee}(values, default=0)`。",
  },
  "default-with-values": {
    summary: "`{callee}` 只有在給一個 list 時才能用 `default`",
    hint: "直接給好幾個值時不會是空的，請拿掉 `default`。",
  },
  "sum-of-text": {
    summary: "`sum` 不能把字串加起來",
    hint: '請寫 `"".join(words)`。',
  },
  "zip-strict": {
    summary: "`zip` 拿到長度不同的序列",
    hint: "不寫 `strict=True` 時，它會停在最短的那個。",
  },
  "range-step-zero": {
    summary: "`range` 的間隔不能是 0",
    hint: "那樣永遠走不到終點。",
  },
  "dict-pair": {
    summary: "dict 由一對一對的鍵和值組成，不能是 {item}",
    hint: "請寫 `dict([(1, 2), (3, 4)])`。",
  },
  "pow-modulus": {
    summary: "`pow` 的第三個參數不能是 0",
    hint: "它是除數。",
  },
  "pow-negative": {
    summary: "三個參數的 `pow`，指數不能是負的",
    hint: "請用兩個參數，再用 `%`。",
  },
  "chr-range": {
    summary: "沒有編號為 {code} 的字元",
    hint: "編號從 0 到 1114111。",
  },
  "send-before-start": {
    summary: "這個產生器還沒開始執行，沒有 `yield` 在等待值",
    hint: "請先呼叫一次 `next(…)`。",
  },
  "maketrans-length": {
    summary: "`maketrans` 的兩個字串必須一樣長，這裡分別是 {x} 個和 {y} 個字元",
    hint: "第一個字串的每個字元會換成第二個字串裡相同位置的字元。要刪掉的字元寫在第三個字串。",
  },
  "maketrans-key": {
    summary: "`maketrans` 一次只替換一個字元，{key} 不是單一字元",
    hint: "每個字元各寫一項；較長的文字請用 `.replace`。",
  },
  "translate-value": {
    summary: "`translate` 不能用 {value} 取代字元",
    hint: "對照表的值可以是字串、字元編號，或 `None`（刪掉該字元）。",
  },
  "ord-length": {
    summary: "`ord` 需要一個字元，但 {text} 有 {length} 個",
    hint: "請一個一個處理：`[ord(c) for c in text]`。",
  },
  "int-literal": {
    summary: "{text} 不能讀成 {base} 進位的整數",
    hint: "裡面只能有正負號和數字。可以先用 `.isdigit()` 檢查。",
  },
  "int-of-float-text": {
    summary: "{text} 不是整數",
    hint: "先用 `float(…)` 讀進來：`int(float(text))`。",
  },
  "int-base": {
    summary: "沒有 {base} 進位",
    hint: "進位要在 2 到 36 之間。",
  },
  "int-base-text": {
    summary: "指定進位的 `int` 讀的是文字，不是 {type}",
    hint: "請拿掉進位，或改給字串。",
  },
  "int-not-finite": {
    summary: "{value} 不是整數",
    hint: "只有有限的數才能變成 int。",
  },
  "float-literal": {
    summary: "{text} 不能讀成數字",
    hint: "裡面可以有數字、一個小數點和指數，例如 `1.5e3`。",
  },
  "join-item": {
    summary: "`join` 用來串接字串，但第 {index} 項是 {item}（{type}）",
    hint: "請全部轉成文字：`sep.join(str(x) for x in values)`。",
  },
  "empty-separator": {
    summary: "`{callee}` 不能用空字串來切",
    hint: "`list(text)` 會給出一個一個的字元。",
  },
  "fill-length": {
    summary: "`{callee}` 只能用一個字元來填，不能用 {fill}",
    hint: "請給長度為 1 的字串。",
  },
  "format-symbolic": {
    summary: "{type} 不能放進格式裡：執行之前它還沒有值",
    hint: '在每個位置做出文字：`x.map(lambda v: f"{v}")`。',
  },
  "format-not-plain": {
    summary: "{type} 的冒號後面不能寫格式",
    hint: "請先轉成文字：`{str(x):>10}`。",
  },
  "format-invalid": {
    summary: "看不懂 {type} 的格式 `{spec}`",
    hint: "依序是：填充字元與方向、正負號、寬度、`,`、精確度、種類，例如 `>8` 或 `08.3f`。",
  },
  "format-type": {
    summary: "格式 `{letter}` 不適用於 {type}",
    hint: "`d` 給 int 用，`f`、`e`、`g`、`%` 給數字用，`s` 給 str 用。",
  },
  "format-option": {
    summary: "`{what}` 的格式裡不能有 `{option}`",
    hint: "請拿掉它。",
  },
  "percent-too-few": {
    summary: "文字裡要的值比 `%` 後面的 {given} 個還多",
    hint: '好幾個值要放在 tuple 裡：`"%s-%s" % (a, b)`。',
  },
  "percent-too-many": {
    summary: "`%` 後面有 {given} 個值，文字只用了 {used} 個",
    hint: "每個值在文字裡都要有自己的 `%s` 或 `%d`。",
  },
  "percent-needs-dict": {
    summary: "`%({name})` 的 `%` 後面需要 dict",
    hint: "也可以改用 f-string。",
  },
  "percent-incomplete": {
    summary: "文字裡的 `%` 後面沒有種類",
    hint: "請寫 `%s`、`%d` 或 `%f`；百分號本身要寫成 `%%`。",
  },
  "percent-letter": {
    summary: "沒有 `%{letter}` 這種格式",
    hint: "請寫 `%s`、`%d` 或 `%f`；百分號本身要寫成 `%%`。",
  },
  "percent-type": {
    summary: "`%{letter}` 不適用於 {value}（{type}）",
    hint: "`%s` 什麼都能用。",
  },
  "template-brace": {
    summary: "文字裡的 `{brace}` 沒有成對",
    hint: "大括號本身要寫兩次：`{{` 和 `}}`。",
  },
  "template-nested": {
    summary: "這段文字的欄位套得太深",
    hint: "一個欄位可以放在另一個欄位的格式裡，不能再更深。",
  },
  "template-conversion": {
    summary: "沒有 `!{conversion}` 這種轉換",
    hint: "有 `!r`、`!s` 和 `!a`。",
  },
  "template-field": {
    summary: "看不懂欄位 `{field}`",
    hint: "請把值直接交給 `format`，或改用 f-string。",
  },
  "template-name": {
    summary: "文字裡要用 `{name}`，但沒有給它",
    hint: "請用名稱給它：`.format({name}=…)`。",
  },
  "template-index": {
    summary: "文字裡要用編號 {index} 的值，但只給了 {given} 個",
    hint: "第一個值的編號是 0。",
  },
  "template-numbering": {
    summary: "有編號和沒編號的欄位混在一起",
    hint: "要嘛全部編號，要嘛都不編號。",
  },
} satisfies Record<keyof typeof EN, Words>;
