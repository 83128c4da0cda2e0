import type { CHECK_WORDS as EN } from "../en/check.ts";
import type { Words } from "../words.ts";

/** The words of `check` about a puzzle. A code that ends in `-ok` is good news. */
export const CHECK_WORDS = {
  "check-raises": {
    summary: "第 {line} 行：{message}",
    hint: "`spec`、`generate`、`hard` 和 `valid` 對輸入範圍內的每個輸入都必須能執行。",
  },
  "check-raises-in": {
    summary: "第 {line} 行：{message}（執行 `{call}` 時）",
    hint: "`spec`、`generate`、`hard` 和 `valid` 對輸入範圍內的每個輸入都必須能執行。",
  },
  "check-random": {
    summary: "第 {line} 行：這裡沒有 `random`",
    hint: "`generate`、`hard` 和 `long` 會拿到 `rng`，同樣的種子會抽出同樣的數：請把 `random.choice(items)` 寫成 `rng.choice(items)`。",
  },
  "check-example-domain": { summary: "範例 {number} 不在輸入範圍內", hint: "修改範例，或讓 `valid` 接受它。" },
  "check-example": {
    summary: "範例 {number} 與 `spec` 的結果不同：`spec` 給出 {spec}",
    hint: "範例寫的是 {expected}。請寫成 `spec` 的結果，或修正 `spec`。",
  },
  "check-example-ok": { summary: "範例 {number} 與 `spec` 相符" },
  "check-hidden-domain": { summary: "隱藏測試 {number} 不在輸入範圍內", hint: "修改測試，或讓 `valid` 接受它。" },
  "check-hidden": {
    summary: "隱藏測試 {number} 與 `spec` 的結果不同：`spec` 給出 {spec}",
    hint: "測試寫的是 {expected}。請寫成 `spec` 的結果，或修正 `spec`。",
  },
  "check-hidden-ok": { summary: "隱藏測試 {number} 與 `spec` 相符" },
  "check-domain": {
    summary: "`{kind}` 用亂數種子 {seed}、大小 {size} 產生了 {input}，但 `valid` 不接受",
    hint: "只產生 `valid` 接受的輸入。",
  },
  "check-domain-ok": { summary: "`{kind}` 都在輸入範圍內（{count} 個測試）" },
  "check-spec-length": { summary: "`spec` 的結果和 {input} 長度不同", hint: "每個位置都要有一個值。" },
  "check-starter": { summary: "它已經通過測試了", hint: "請留一些工作給學習者。" },
  "check-starter-ok": { summary: "如預期地沒有通過" },
  "check-starter-code": { summary: "它的程式碼和 `starter.py` 不同", hint: "只有整行註解可以不一樣。" },
  "check-starter-code-ok": { summary: "程式碼和 `starter.py` 相同，只有註解換了語言" },
  "check-solution": { summary: "沒有通過：{why}", hint: "請修正解法或 `spec`。" },
  "check-counts": {
    summary: "量得 layers: {layers} heads: {heads} ops: {ops}",
    hint: "請在第一行註明：`# layers: {layers} heads: {heads} ops: {ops}`。",
  },
  "check-counts-ok": { summary: "通過，layers: {layers} heads: {heads} ops: {ops}" },
  "check-unranked": { summary: "不能列入排名：{why}", hint: "參考解法必須遵守排名規則。" },
  "check-medals": {
    summary: "沒有解法達到最佳獎牌（{layers} 層、{heads} 個 head），或它比標準還差",
    hint: "請加入這樣的解法，或修改獎牌。",
  },
  "check-medals-ok": { summary: "有解法達到最佳獎牌：{layers} 層、{heads} 個 head" },
  "check-compile": {
    summary: "無法編譯成 Transformer：{why}",
    hint: "請改 puzzle.json 的 `transformer` 範圍，或改這個解法。",
  },
  "check-compile-differs": {
    summary: "它的 Transformer 在 {total} 個輸入中只答對 {agreed} 個",
    hint: "請回報：這是編譯器的錯誤。",
  },
  "check-compile-ok": { summary: "編譯成 {blocks} 個區塊、{parameters} 個參數" },
  "check-wrong": { summary: "它通過了所有測試", hint: "讓產生器造出會讓它出錯的輸入。" },
  "check-wrong-ok": { summary: "被 {total} 個測試中的 {caught} 個抓到" },
  "check-wrong-count": { summary: "只有 {count} 個錯誤答案，太少了", hint: "至少準備 {least} 個常見的錯誤。" },
  "check-wrong-count-ok": { summary: "{count} 個錯誤答案" },
  "check-hints": { summary: "只有 {count} 個提示，太少了", hint: "至少寫 {least} 個，一個比一個更接近答案。" },
  "check-hints-ok": { summary: "{count} 個提示" },
  "check-placeholder": { summary: "這裡還是新題目的預設文字：「{found}」", hint: "請寫成自己的內容。" },
  "check-result": {
    summary: "示範中的 `result` 列 {row} 不是任何一個範例的答案",
    hint: "請示範 puzzle.json 的某個範例，或把這個加入範例。",
  },
  "check-language": {
    summary: "沒有 {missing} 的內容，使用這個語言的學習者會看到 {written} 的內容",
    hint: "這樣就夠了。學習者會知道內容是哪一種語言。",
  },
  "check-stray": { summary: "題目裡不該有這個檔案", hint: "puzzles/README.md 列出了題目的所有檔案。" },
  "check-load": { summary: "{message}", hint: "puzzles/README.md 說明了每個檔案。" },
  "check-field": { summary: "`{field}`" },
  "check-file-missing": { summary: "無法讀取" },
  "check-file-json": { summary: "不是 JSON" },
  "check-field-missing": { summary: "缺少這個欄位" },
  "check-field-type": { summary: "型別必須是 {type}" },
  "check-field-kind": { summary: "這裡不能是這種值" },
  "check-field-least": { summary: "不能小於 {least}" },
  "check-field-most": { summary: "不能大於 {most}" },
  "check-field-empty": { summary: "不能是空的" },
  "check-field-short": { summary: "至少要有 {least} 個元素" },
  "check-field-long": { summary: "最多只能有 {most} 個元素" },
  "check-field-unknown": { summary: "沒有 {names} 這個欄位" },
  "check-field-one-of": { summary: "必須是 {values} 其中之一" },
  "check-field-slug": { summary: "只能有小寫字母、數字和連字號，並以字母開頭" },
  "check-field-name": { summary: "必須是 Python 的名稱" },
  "check-field-words": { summary: "至少要有一種語言的文字" },
  "check-field-tokens": { summary: "必須有 1 到 {longest} 個 token" },
  "check-field-call": { summary: "必須是含有 {call} 的運算式" },
  "check-order": {
    summary: "它的先備題目 `{prerequisite}` 沒有排在它前面",
    hint: "只能寫目錄中較前面的題目。",
  },
  "check-edges-ok": { summary: "產生器有涵蓋輸入範圍的邊界" },
  "check-edge-length": {
    summary: "沒有短於 {shortest} 個位置的輸入，但 `valid` 接受長度 {length} 的輸入，例如 {input}",
    hint: "讓 `generate` 也產生最短的輸入，或讓 `valid` 拒絕它們。",
  },
  "check-edge-value": {
    summary: "`{name}` 從來沒有到過 {edge}，而 `valid` 仍接受它：{input}",
    hint: "讓 `hard` 產生輸入範圍的極端情況，或讓 `valid` 拒絕它們。",
  },
  "check-cut-ok": { summary: "短輸入有的答案，長輸入也都有" },
  "check-cut": {
    summary: "長度超過 {last} 的測試裡，答案從來不是 `{value}`；在那裡永遠不給這個答案的程式也會通過",
    hint: "{input} 就有這個答案。請讓 `generate`、`hard` 或 `long` 產生這樣的長輸入。",
  },
  "check-cut-position": {
    summary: "在前 {last} 個位置之後，沒有測試的答案是 `{value}`；在那裡永遠不給這個答案的程式也會通過",
    hint: "{input} 就有這個答案。請讓 `generate`、`hard` 或 `long` 產生這樣的長輸入。",
  },
  "check-alike": {
    summary: "長度為 {lengths} 時，同一長度的測試答案全都一樣；短的輸入卻有好幾種答案",
    hint: "讓 `hard` 或 `long` 產生答案不同的長輸入，就沒有人猜得中。",
  },
  "check-answer-missing": {
    summary: "沒有測試的答案是 `{value}`，但 {input} 的答案裡有",
    hint: "讓產生器造出這類輸入，或把這個輸入加入範例。",
  },
  "check-answer-above": {
    summary: "沒有測試的答案超過 {limit}，但 {input} 的答案有 {value}",
    hint: "讓產生器造出這類輸入，或把這個輸入加入範例。",
  },
  "check-mutants": {
    summary: "{total} 個變異程式：抓到 {killed} 個，漏掉 {survived} 個，另有 {equivalent} 個就目前所知與原程式等價",
  },
  "check-mutant-survives": {
    summary: "第 {line} 行：`{from}` → `{to}` 通過了所有測試",
    hint: "這個測試能抓到它：{input} 應該得到 {expected}，卻得到 {got}。把它加入範例，或讓產生器造出這類輸入。",
  },
  "check-mutant-equivalent": {
    summary: "第 {line} 行：`{from}` → `{to}` 找不到任何會改變答案的輸入",
  },
  "check-text-syntax": {
    summary: "第 {line} 行：{found}",
    hint: "內文是 Markdown；文字中的 `<` 和 `{` 要放在反引號之間。",
  },
  "check-text-expression": {
    summary: "第 {line} 行：{found} 是運算式",
    hint: "內文不會執行程式。要顯示它，請放在反引號之間。",
  },
  "check-text-module": {
    summary: "第 {line} 行：{found} 是 import 或 export",
    hint: "內文不會執行程式。要顯示它，請放在反引號之間。",
  },
  "check-text-component": {
    summary: "第 {line} 行：{found} 不是可用的元件",
    hint: "可用的有 `LiveCell`、`Term`、`PuzzleLink` 和 `Aside`；不接受 HTML。",
  },
  "check-text-attribute": { summary: "第 {line} 行：屬性 {found} 不是單純的字串", hint: '屬性請寫成 `name="text"`。' },
  "check-text-link": { summary: "第 {line} 行：連結 {found} 不安全", hint: "連結要以 `https://`、`/` 或 `#` 開頭。" },
  "check-text-picture": {
    summary: "第 {line} 行：{found} 不是這道題目的圖片",
    hint: "把圖片加到題目裡，只寫檔名：`![圖片的內容](graph.svg)`。",
  },
  "check-picture": {
    summary: "這不是能顯示的圖片（{why}）",
    hint: "圖片是 PNG、JPEG 或 SVG，最多 512 KB、每邊 4096 像素、總共 800 萬像素（SVG 最多 200 KB），副檔名要和類型相符。",
  },
  "check-pictures-limit": {
    summary: "圖片太多，或總共太大",
    hint: "一道題目最多 20 張圖片，總共 4 MB。",
  },
  "check-picture-words": {
    summary: "第 {line} 行：{name} 沒有給看不見圖片的人的說明",
    hint: "在 `[` 和 `]` 之間寫出圖片的內容。",
  },
  "check-picture-missing": { summary: "第 {line} 行：題目裡沒有圖片 {name}", hint: "請加入圖片，或更正檔名。" },
  "check-picture-unused": { summary: "沒有任何內文用到這張圖片" },
  "check-text-formula": {
    summary: "第 {line} 行：看不懂這個公式：{found}",
    hint: "公式用 KaTeX 支援的 LaTeX，寫在兩個 `$` 之間。單獨的錢字號要寫成 `\\$`。",
  },
  "check-text-size": {
    summary: "第 {line} 行：內文或公式太長，或巢狀太深",
    hint: "內文最多 16,000 個字元，公式最多 2,000 個，引文和清單最多 20 層。",
  },
} satisfies Record<keyof typeof EN, Words>;
