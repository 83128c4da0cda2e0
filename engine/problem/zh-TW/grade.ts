import type { GRADE_WORDS as EN } from "../en/grade.ts";
import type { Words } from "../words.ts";

/** The words of the problems that `engine/grade` finds. */
export const GRADE_WORDS = {
  "randint-range": { summary: "`rng.randint` 需要兩個整數，而且前者不大於後者，不能是 {low} 和 {high}" },
  "choice-empty": { summary: "`rng.choice` 沒有東西可選" },
  "sample-size": { summary: "`rng.sample` 無法從 {length} 個中取 {count} 個" },
  "shuffle-list": { summary: "`rng.shuffle` 需要 list，不是 {type}" },
  "generator-result": {
    summary: '產生器要回傳 {"input": [...], "args": {...}}',
    hint: "每個參數都是單一的值。",
  },
  "author-list": {
    summary: "`{source}` 必須回傳由值組成的 list",
    hint: "位置上可以放數字、字串、布林值和 None。",
  },
  "wrong-parameters": {
    summary: "題目呼叫 `{name}` 時給的參數，和這一行寫的不一樣",
    hint: "第一行請照題目給的寫。",
  },
  "returns-nothing": {
    summary: "`{name}` 沒有回傳任何東西",
    hint: "請在結尾寫 `return`。",
  },
  "returns-no-sop": {
    summary: "`{name}` 回傳的是 {type}，不是序列運算（s-op）",
    hint: "請回傳 `.value(…)` 的結果，或用序列算出來的結果。",
  },
  "returns-no-selector": {
    summary: "`{name}` 回傳的是 {type}，不是 selector",
    hint: "請直接回傳 `key(…)` 和 `query(…)` 比較的結果，不要接 `.value(…)`。",
  },
  "wide-model": {
    summary:
      "每個測試都通過了，但 Transformer 有 {dModel} 個維度，最多只能有 {limit} 個：光是 `{name}` 就占了 {width} 個",
    hint: "一個值要分辨得多細，就占多少維度。請找一個不必分辨這麼多東西的程式。",
  },
  "hidden-test": {
    summary: "在一個長度為 {length} 的隱藏測試上，答案不對",
    hint: "看得到的測試都通過了。請再讀一次題目，並自己想一些輸入來試。",
  },
  "rule-causal": {
    summary:
      "答案都對，但這個 head 看到了後面：位置 {query} 選中了位置 {key}，而這一題的 head 只能選中自己或更前面的位置",
    hint: "請加上 `key(indices) <= query(indices)` 這類條件，或是想一個不需要後面資訊的辦法。",
  },
  "rule-mean": {
    summary: "答案都對，但這個 head 會把值加起來，而這一題的 head 只能取平均",
    hint: "請改用 `.mean(…)`。常常只要知道正負或大小關係就夠了，不需要那個數本身。",
  },
  "unranked-heads": {
    summary: "已解出，但不列入排名：用了 {heads} 個 head，列入排名的解法最多 {limit} 個",
    hint: "把看同樣位置的 head 合併起來。",
  },
  "unranked-precision": {
    summary: "已解出，但不列入排名：長度 {length} 時，有 head 傳遞了半精度放不下的值",
    hint: "注意力只能傳遞小的數和單一字元。",
  },
  "unranked-rounding": {
    summary: "已解出，但不列入排名：長度 {length} 時，捨入到半精度會改變答案",
    hint: "讓注意力傳遞 ±2048 以內的整數。",
  },
  "unranked-length": {
    summary: "32 個位置以內已解出，但不列入排名：長度 {length} 時失敗",
    hint: "列入排名的解法在任何長度都要成立。裡面有什麼會變大或用完？",
  },
  "unranked-steps": {
    summary: "32 個位置以內已解出，但不列入排名：長度 {length} 時用完了步數",
    hint: "程式也許是對的，只是太花時間。請用 `==`、`<` 這類比較來比對 key 和 query。",
  },
  "unranked-memory": {
    summary: "已解出，但不列入排名：各次呼叫並不互相獨立",
    hint: "每次都只用參數來建構計算圖。",
  },
  "unranked-record": {
    summary: "已解出，但不列入排名：比已知最佳更好的成績要多通過 {suites} 倍的測試，其中有一個推翻了它",
    hint: "它是碰巧答對，或只對部分輸入成立。列入排名的解法對所有輸入都要成立。",
  },
  "call-remembers": {
    summary: "`{name}` 改變了在它外面建立的 {type}，下一次呼叫可能給出不同的答案",
    hint: "請在函式裡面建立這個 {type}。",
  },
} satisfies Record<keyof typeof EN, Words>;
