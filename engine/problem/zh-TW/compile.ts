import type { COMPILE_WORDS as EN } from "../en/compile.ts";
import type { Words } from "../words.ts";

/** The words of the problems that `engine/compile` finds. */
export const COMPILE_WORDS = {
  "compile-nothing": {
    summary: "程式的結尾不是 s-op，沒有東西可以編譯",
    hint: "請讓最後一行是要由 Transformer 算出值的 s-op。",
  },
  "compile-selector": {
    summary: "程式的結尾是 selector，而 Transformer 給出的是值",
    hint: "請用它做聚合，例如 `.value(1)` 會數出選中了幾個 key。",
  },
  "compile-never": {
    summary: "程式在每個輸入上都會出錯",
    hint: "請用一個輸入執行看看錯誤訊息。",
  },
  "compile-no-tokens": {
    summary: "詞彙表是空的",
    hint: "請列出輸入可能用到的每個 token。",
  },
  "compile-token-twice": {
    summary: "詞彙表裡 {token} 出現了兩次",
    hint: "每個 token 只有一個編號，請只列一次。",
  },
  "compile-length": {
    summary: "無法編譯成長度 {length}",
    hint: "請選 1 到 {limit} 的整數。",
  },
  "compile-sequence": {
    summary: "有 {given} 個值的序列只適合同樣長度的輸入，但長度是 {length}",
    hint: "請以長度 {given} 編譯。",
  },
  "compile-not-finite": {
    summary: "這裡得把無限大、`nan` 或超過 2**53 的整數加起來",
    hint: "注意力只能加機器放得下的數，請在聚合之前先換掉這些值。",
  },
  "compile-too-big": {
    summary: "這裡需要 {size} 個權重或表格項目，上限是 {limit}",
    hint: "請減少 token 的種類、縮短長度，或讓這裡出現的不同值少一點。",
  },
  "compile-undecided": {
    summary: "注意力只交出總和與個數，但這裡還要分辨值是 `True` 還是 `1`、是 `1` 還是 `1.0`",
    hint: "請聚合同一種型別的值。",
  },
  "compile-precision": {
    summary: "單精度在這裡不夠細：誤差可能是足以改變答案的 {risk} 倍",
    hint: "請縮短長度，或讓注意力傳遞小一點的數。",
  },
  "compile-input-length": {
    summary: "輸入有 {given} 個 token，但這個 Transformer 只接受 1 到 {length} 個",
    hint: "請換成長度合適的輸入，或以更大的長度編譯。",
  },
  "compile-token-unknown": {
    summary: "位置 {position}：{token} 不在詞彙表裡",
    hint: "請使用詞彙表裡的 token，或把它加進去再編譯。",
  },
} satisfies Record<keyof typeof EN, Words>;
