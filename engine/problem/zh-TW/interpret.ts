import type { INTERPRET_WORDS as EN } from "../en/interpret.ts";
import type { Words } from "../words.ts";

/** The words of the problems that `engine/interpret` finds. */
export const INTERPRET_WORDS = {
  "symbolic-truth": {
    summary: "{type} 沒有單一的真假值",
    hint: "它在每個位置各有一個值。請用 `&`、`|`、`~` 組合，或用 `where(condition, a, b)` 選擇。",
  },
  "symbolic-condition": {
    summary: "`{keyword} {test}` 需要一個答案，但 {type} 在每個位置各有一個",
    hint: "改成在每個位置選擇：`where({test}, a, b)`。",
  },
  "symbolic-rewrite": {
    summary: "`{written}` 需要單一的真假值，但 {type} 在每個位置各有一個",
    hint: "請改寫成 `{better}`。",
  },
  "in-symbolic": {
    summary: "`in` 不能查看 {type} 的內容",
    hint: "要問它有沒有出現：`(key(x) == query(v)).value(1) > 0`。要在每個位置各問一次，請寫 `tokens.has([...])`。",
  },
  "symbolic-in": {
    summary: "`in` 的左邊要是一般的值，不能是 {type}",
    hint: "請寫 `x.has([...])`，在每個位置分別詢問。",
  },
  "in-string": {
    summary: "只有字串能在字串裡，{item} 不行",
    hint: "先轉換：`str(…)`。",
  },
  "negative-shift": {
    summary: "位移的位數不能是負的",
    hint: "請改用另一個方向的位移運算子。",
  },
  "not-at-position": {
    summary: "{type} 不能放在一個位置上",
    hint: "一個位置只能放數字、布林值、字串或 None。",
  },
  "selector-as-sequence": {
    summary: "`{place}` 需要一個序列，但這是 {type}",
    hint: "selector 用 `.value(x)` 變成序列；key 要先和 query 比較。",
  },
  "forgotten-call": {
    summary: "`{name}` 是函式，但沒有呼叫它",
    hint: "請寫 `{name}()`。",
  },
  "not-a-sequence": {
    summary: "`{place}` 在這裡不能用 {type}",
    hint: "它需要一個序列（s-op、list、字串）或單一的值。",
  },
  "key-with-key": {
    summary: "{side} 和另一個 {side} 比較了",
    hint: "selector 是拿 key 和 query 相比：請把其中一邊寫成 `{needed}(…)`。",
  },
  "key-without-query": {
    summary: "`{operator}` 拿 {side} 和 {other} 相比",
    hint: "另一邊必須是 {needed}：請用 `{needed}(…)` 包起來。",
  },
  "query-before-key": {
    summary: "`{operator}` 的左邊要放 key",
    hint: "把兩邊對調。",
  },
  "selector-with-other": {
    summary: "`{operator}` 只能組合兩個 selector，不能和 {other} 組合",
    hint: "請把另一邊也寫成 selector：`key(…) == query(…)`。",
  },
  "selector-operator": {
    summary: "`{operator}` 不能用在 selector 上",
    hint: "selector 用 `&`、`|`、`^`、`~` 組合。",
  },
  "symbolic-unary": {
    summary: "`{operator}` 不能用在 {type} 上",
    hint: "selector 請用 `~`；要作用在序列上，請寫在 `key` 或 `query` 裡面。",
  },
  "sop-constructor": {
    summary: "s-op 不是用 `SOp(…)` 做出來的",
    hint: "從 `tokens` 或 `indices` 開始，或用 `raw([...])`。",
  },
  "raw-needs-list": {
    summary: "`raw` 需要一個 list，不是 {type}",
    hint: "請寫 `raw([1, 2, 3])`。",
  },
  "aggregate-needs-selector": {
    summary: "`aggregate` 的第一個參數要是 selector，不是 {type}",
    hint: "請寫 `aggregate(key(…) == query(…), x)`。",
  },
  "default-not-scalar": {
    summary: "預設值是給「什麼都沒選中」的位置用的單一值，不能是 {type}",
    hint: "請給數字、字串或 None；需要更細的選擇時，之後再用 `where`。",
  },
  "name-not-text": {
    summary: "名稱要是文字，不是 {type}",
    hint: '請寫 `.name("length")`。',
  },
  "zip-needs-sops": {
    summary: "`SOp.zip` 需要一個函式和至少一個 s-op",
    hint: "請寫 `SOp.zip(lambda x, y: x + y, tokens, indices)`。",
  },
  "input-not-sequence": {
    summary: "輸入要是字串或 list，不是 {type}",
    hint: '請寫 `.input("hello")` 或 `.input([1, 2, 3])`。',
  },
  "limit-positions": {
    summary: "輸入有 {length} 個位置，超過上限 {limit}",
    hint: "請換短一點的。",
  },
  "has-needs-collection": {
    summary: "`.has` 需要 list、tuple、set 或字串，不是 {type}",
    hint: "請寫 `.has([1, 2])`。",
  },
  "function-is-symbolic": {
    summary: "`{place}` 需要函式，不是 {type}",
    hint: "請寫 `lambda x: …`，它會拿到一個位置的值。",
  },
  "function-gives-symbolic": {
    summary: "給 `{place}` 的函式回傳了 {type}",
    hint: "它處理的是一個位置的值，必須回傳一般的值。",
  },
  "function-arity": {
    summary: "`{place}` 會用 {given} 個參數呼叫 `{name}`，但它接受 {takes} 個",
    hint: "請調整它的參數。",
  },
  "not-a-function": {
    summary: "`{place}` 需要函式，不是 {value}",
    hint: "請寫 `lambda x: …`。",
  },
  "too-many-arguments": {
    summary: "`{callee}` 最多接受 {most} 個參數，但給了 {given} 個",
    hint: "請拿掉多出來的。",
  },
  "unknown-keyword": {
    summary: "`{callee}` 沒有名為 `{name}` 的參數",
    hint: "請檢查拼字，或改用位置傳入。",
  },
  "argument-twice": {
    summary: "`{callee}` 收到兩次 `{name}`",
    hint: "只給一次，用位置或用名稱都可以。",
  },
  "missing-argument": {
    summary: "`{callee}` 缺少 `{name}`",
    hint: "請在呼叫時給它。",
  },
  "symbolic-loop": {
    summary: "不能對 {type} 使用迴圈",
    hint: "現在還沒有輸入，沒有位置可以走訪。迴圈的工作由注意力來做：`(key(…) == query(…)).value(x)`。",
  },
  "generator-runs": {
    summary: "這個 {type} 正在被讀取，不能同時再讀",
    hint: "不要讓它讀取自己。",
  },
  "not-iterable": {
    summary: "不能對 {type} 使用迴圈",
    hint: "迴圈可以走訪 list、tuple、字串、range、dict 或 set。",
  },
  "not-callable": {
    summary: "{value} 是 {type}，不能呼叫",
    hint: "是不是多了一對括號，或少了運算子？",
  },
  "function-missing": {
    summary: "找不到函式 `{name}`",
    hint: "題目會用這個名稱呼叫它：`def {name}(…):`。",
  },
  "limit-depth": {
    summary: "呼叫的深度超過 {limit}",
    hint: "遞迴有終點嗎？",
  },
  "augmented-target": {
    summary: "這裡不能用「運算子加 `=`」來修改",
    hint: "左邊請放一個名稱或一個項目。",
  },
  "starred-alone": {
    summary: "這裡的 `*` 沒有東西可以展開",
    hint: "它只能用在 list、函式呼叫，或左邊有好幾個名稱的指定。",
  },
  "delete-target": {
    summary: "這個不能刪除",
    hint: "`del` 可以刪除名稱或項目。",
  },
  "slice-outside-index": {
    summary: "切片只能寫在方括號裡",
    hint: "請寫 `x[1:3]`。",
  },
  "assertion-failed": {
    summary: "`assert` 沒有通過",
    hint: "`assert` 後面的條件不成立。",
  },
  "assertion-compared": {
    summary: "`assert` 沒有通過：{left} {operator} {right} 不成立",
    hint: "左邊是 {leftType}，右邊是 {rightType}，其中一邊不是 `assert` 所說的。",
  },
  "assertion-message": { summary: "`assert` 沒有通過：{text}" },
  raised: { summary: "程式引發了 {name}" },
  "raised-message": { summary: "{text}" },
  "not-implemented": {
    summary: "這裡還沒寫",
    hint: "請把 `raise NotImplementedError` 換成你的解法。",
  },
  "unpack-count": {
    summary: "左邊有 {needed} 個名稱，右邊有 {given} 個值",
    hint: "兩邊的數量要一樣。",
  },
  "unknown-name": {
    summary: "沒有 `{name}` 這個名稱",
    hint: "請先定義它，或檢查拼字。",
  },
  "unknown-name-nearest": {
    summary: "沒有 `{name}` 這個名稱",
    hint: "你是不是想寫 `{nearest}`？",
  },
  "unbound-local": {
    summary: "`{name}` 在這個函式裡還沒有值就被讀取了",
    hint: "在函式裡指定過的名稱只屬於該函式；請先給值，或換個名稱。",
  },
  "spread-not-dict": { summary: "`**` 只能展開 dict，不能展開 {type}" },
  "keyword-not-text": { summary: "參數名稱要是文字，不能是 {key}" },
  "value-on-sop": {
    summary: "s-op 沒有 `.{name}`，selector 才有",
    hint: "先說明誰看誰：`(key(…) == query(…)).{name}(x)`。",
  },
  "attribute-of-function": {
    summary: "`{function}` 是函式，沒有 `.{name}`",
    hint: "先呼叫它：`{function}().{name}`。",
  },
  "no-attribute": { summary: "{type} 沒有 `.{name}`", hint: "請檢查拼字，以及點前面是什麼。" },
  "no-attribute-nearest": {
    summary: "{type} 沒有 `.{name}`",
    hint: "你是不是想寫 `.{nearest}`？",
  },
  unhashable: {
    summary: "{type} 不能當 dict 的鍵，也不能放進 set",
    hint: "改用 tuple。",
  },
  impure: {
    summary: "給 `map`、`select` 或 `zip` 的函式修改了外面的 {type}",
    hint: "它在每個位置各自執行；如果能記住東西，就等於不花層數的注意力。請改用回傳值。",
  },
  "not-data": {
    summary: "{type} 不是純資料",
    hint: "請回傳由數字、字串、布林值或 None 組成的 list。",
  },
} satisfies Record<keyof typeof EN, Words>;
