import type { GRAPH_WORDS as EN } from "../en/graph.ts";
import type { Words } from "../words.ts";

/** The words of the problems that `engine/graph` and the limits find. */
export const GRAPH_WORDS = {
  "unary-type": {
    summary: "`{operator}` 不能用在 {value} 上",
    hint: "這裡需要數字。先看看那個位置放的是什麼，或用 `.map(int)` 轉換。",
  },
  "round-not-finite": {
    summary: "{value} 無法捨入",
    hint: "只有有限的數可以。它是從哪裡算出來的？",
  },
  "not-comparable": {
    summary: "無法用 `{operator}` 比較 {left} 和 {right}",
    hint: "文字只能和文字比，數字只能和數字比。先轉換其中一邊，例如 `.map(int)` 或 `.map(ord)`。",
  },
  "division-by-zero": {
    summary: "除以零（`{operator}`）",
    hint: "別讓右邊是零，例如先用 `where(x == 0, 1, x)` 換掉。",
  },
  "power-complex": {
    summary: "{left} ** {right} 不是實數",
    hint: "這裡的負數沒有分數次方。",
  },
  "float-overflow": {
    summary: "結果超出浮點數的範圍",
    hint: "讓數字小一點：Transformer 裡的數字也很小。",
  },
  "integer-overflow": {
    summary: "結果超過 2**53，整數從這裡開始不再精確",
    hint: "讓數字小一點；悄悄丟掉一位數會更糟。",
  },
  "limit-size": {
    summary: "這會有 {size} 個項目，超過上限 {limit}",
    hint: "請做小一點的。",
  },
  "operator-types": {
    summary: "`{operator}` 不能用在 {left}（{leftType}）和 {right}（{rightType}）之間",
    hint: "先轉換其中一邊，讓兩邊是同一種，例如數字用 `.map(int)`，文字用 `.map(str)`。",
  },
  "limit-nodes": {
    summary: "這個程式建構出超過 {limit} 個節點",
    hint: "這麼大的計算圖，不像任何畫得出來的 Transformer。是不是有迴圈或遞迴一直在複製？",
  },
  "limit-steps": {
    summary: "這需要超過 {limit} 步",
    hint: "是不是有停不下來的迴圈或遞迴？",
  },
  "limit-author": {
    summary: "題目自己的函式為一組測試用了超過 {limit} 步",
    hint: "請讓 `spec`、`generate`、`hard` 和 `valid` 更省步數。",
  },
} satisfies Record<keyof typeof EN, Words>;
