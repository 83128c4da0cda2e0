import type { EVALUATE_WORDS as EN } from "../en/evaluate.ts";
import type { Words } from "../words.ts";

/** The words of the problems that `engine/evaluate` finds. */
export const EVALUATE_WORDS = {
  "sequence-length": {
    summary: "長度 {given} 的序列遇到長度 {needed} 的輸入",
    hint: "list 或較長的字串代表剛好那些值；想在每個位置放同一個值，請只寫那個值。",
  },
  "cannot-sum": {
    summary: "這個 query 選中 {count} 個 key（位置 {selected}），而 {value} 不能相加",
    hint: "只選一個 key 就能傳遞文字；要加總請給數字。",
  },
  "limit-pairs": {
    summary: "這裡要比對的位置超過 {limit} 對",
    hint: "請用 `==`、`<` 等比較 key 和 query，或換短一點的輸入。",
  },
  "precision-integer": {
    summary: "head {head} 的 {role} 是 {value}，而半精度的整數只到 ±2048",
    hint: "讓注意力傳遞小一點的數；head 與 head 之間的逐位置運算可以用大的數。",
  },
  "precision-float": {
    summary: "head {head} 的 {role} 是 {value}，而半精度放不下",
    hint: "半精度最大的數是 65504。",
  },
  "precision-text": {
    summary: "head {head} 的 {role} 是 {value}，但注意力只能傳遞單一字元",
    hint: "這個字元必須在輸入裡出現過，或是常用的字元。",
  },
} satisfies Record<keyof typeof EN, Words>;
