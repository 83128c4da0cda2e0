import type { INPUT_WORDS as EN } from "../en/input.ts";
import type { Words } from "../words.ts";

/** The words of the problems of an input's text, and of a run that was stopped from outside. */
export const INPUT_WORDS = {
  "input-unclosed-list": {
    summary: "這個 list 沒有結尾",
    hint: "請加上 `]`。想把方括號當成 token，請用引號把文字包起來。",
  },
  "input-unclosed-text": {
    summary: "這段文字少了結尾的引號",
    hint: "補上引號，或兩邊都不寫：hello 會一個字母讀成一個 token。",
  },
  "input-after-end": {
    summary: "輸入結束後還有別的東西",
    hint: "只寫一個 list，或一段文字。",
  },
  "input-comma": {
    summary: "兩個項目之間少了逗號",
    hint: "寫成 `[3, 1, 2]`。",
  },
  "input-item": {
    summary: "`{item}` 不是數字、文字、True、False 或 None",
    hint: 'list 裡的文字要加引號：`["a", "b"]`。',
  },
  "input-list-in-list": {
    summary: "一個位置放不下一個 list",
    hint: "項目可以是數字、文字、True、False 或 None。",
  },
  "input-integer": {
    summary: "{item} 超過 2^53，整數在那裡就不再精確",
    hint: "請用小一點的數。",
  },
  "limit-time": {
    summary: "執行超過 {seconds} 秒，已經停止",
    hint: "檢查有沒有停不下來的迴圈，或換短一點的輸入。",
  },
  "engine-fault": {
    summary: "引擎自己在這裡出錯了；這是我們的問題，不是你的",
    hint: "請先換個寫法。你寫的程式都還在。",
  },
} satisfies Record<keyof typeof EN, Words>;
