import type { WordBook } from "../explain.ts";

/** The words of the problems that `engine/evaluate` finds. */
export const EVALUATE_WORDS = {
  "sequence-length": {
    summary: "長度 {given} 的序列遇到長度 {needed} 的輸入",
    hint: "list 或較長的字串代表剛好那些值；想在每個位置放同一個值，請只寫那個值。",
  },
  "cannot-sum": {
    summary: "這個 query 選到 {count} 個 key（位置 {selected}），而 {value} 不能相加",
    hint: "只選一個 key 就能傳遞文字；要加總請給數字。",
  },
  "limit-pairs": {
    summary: "這會查看超過 {limit} 對位置",
    hint: "請用 `==`、`<` 等比較 key 和 query，或換短一點的輸入。",
  },
  "precision-integer": {
    summary: "注意力頭 {head} 的 {role} 是 {value}，半精度只能數到 ±2048",
    hint: "讓注意力傳遞小一點的數；頭與頭之間的逐位置運算可以用大的數。",
  },
  "precision-float": {
    summary: "注意力頭 {head} 的 {role} 是 {value}，半精度放不下",
    hint: "半精度最大的數是 65504。",
  },
  "precision-text": {
    summary: "注意力頭 {head} 的 {role} 是 {value}，但注意力只能傳遞單一字元",
    hint: "字元必須出現在輸入中，或是一般字元。",
  },
} satisfies WordBook;
