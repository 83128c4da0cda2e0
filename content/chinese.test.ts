import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../", import.meta.url);

/** The lines that readers see in Chinese. A file with several languages gives its lines with a Han character. */
const FILES = [
  ...["content", "puzzles", "engine/problem/zh-TW"].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
      .map((file) => `${folder}/${file}`)
      .filter((file) => file.includes("zh-TW") || /(lesson|puzzle)\.json$/.test(file)),
  ),
].filter((file) => /\.\w+$/.test(file));

const LINES = FILES.flatMap((file) =>
  readFileSync(new URL(file, ROOT), "utf8")
    .replaceAll("\\n", "  ")
    .split("\n")
    .flatMap((text, i) => (/\p{Script=Han}/u.test(text) ? [{ place: `${file}:${i + 1}`, text }] : [])),
);

/** Words to avoid, because each thing has one word (docs/terms.zh-TW.md). A gloss in brackets may name the other word where a term is introduced. */
const ONE_WORD: Readonly<Record<string, RegExp>> = {
  selector: /(?<!（)選擇器/,
  head: /(?<!（)(注意力|歸納)頭|(?<=頭與)頭/,
  "induction head（歸納頭）": /（induction head）/,
  "殘差流（residual stream）": /(?<!（)residual stream/,
  選中: /選到|選取/,
  欄: /直行|[這那]一?行的 key|列.{0,12}行(?=是|的字母|分不)|第 \d+ 列.{0,8}第 \d+ 行|每一列就?得?標記每一行/,
  條: /筆記本的同一行|自己的一行/,
  表格: /(?<!嵌入)矩陣(?=是一條|完全|上|畫)|畫出來的矩陣/,
  運算式: /相等的算式|同一個算式|這種算式/,
  生成文字的模型: /會寫文章的/,
  "RASPy 的作者": /原作者/,
  逐位置: /逐一位置|逐元素/,
  "運算、運算數": /個 op(?!\w)|次運算/,
  "解法、列入排名的解法": /解答|排名解(?!法)|參加排名/,
  輸入範圍: /值域|定義域/,
  捨入: /四捨五入/,
  一個程式: /支程式/,
  暱稱: /(?<!型別)別名/,
  儲存: /保存/,
  解碼: /譯碼/,
  解嵌入: /反嵌入/,
  抽樣: /取樣|采樣/,
  "head 的組合": /head 的合成/,
  草稿紙: /便條紙|草稿本/,
  長度泛化: /長度概化/,
};

const NOT_IN_TAIWAN: Readonly<Record<string, RegExp>> = {
  預設: /默認|缺省/,
  程式碼: /代碼/,
  資訊: /信息/,
  網路: /網絡/,
  "軟體、硬體": /[軟硬]件/,
  影片: /視頻/,
  程式: /程序/,
  字元: /字符/,
  位元組: /字節/,
  陣列: /(?<!小)數組/,
  函式: /函數/,
  變數: /變量/,
  迴圈: /循環/,
  物件: /對象/,
  "滑鼠、螢幕": /鼠標|屏幕/,
  伺服器: /服務器/,
  使用者: /用戶/,
  "登入、帳號": /登錄|賬/,
  資料: /數據/,
  支援: /支持/,
  執行: /運行/,
  呼叫: /調用/,
  回傳: /返回/,
  建立: /創建/,
  介面: /接口|界面/,
  演算法: /(?<!演)算法/,
  "快取、記憶體": /緩存|內存/,
  列印: /打印/,
  重新整理: /刷新/,
  連結: /鏈接/,
  搜尋: /搜索/,
  選單: /菜單/,
  設定: /設置/,
  著: /着/,
  "a traditional character": /[这们说会为对时过还进种应该让请输显层个给术头问题写读错误码请]/,
};

/** Finds Han without a space beside a letter, digit, code or placeholder, and punctuation beside Han that is not full-width. */
const SETTING: Readonly<Record<string, RegExp>> = {
  "a space beside letters, digits and code":
    /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9]\p{Script=Han}|`[^`]*`\p{Script=Han}/u,
  "full-width punctuation": /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?!\w)/u,
  "no space beside full-width punctuation":
    /[\p{Script=Han}\w`] [，。；：！？、）」]|[，。；：！？、（「] \p{Script=Han}/u,
  "「」for quotes": /[“”‘’]|\p{Script=Han}"\p{Script=Han}/u,
  "… for three dots": /⋯|\.\.\.(?=[\p{Script=Han}，。])/u,
};

function offences(rules: Readonly<Record<string, RegExp>>): string[] {
  return LINES.flatMap(({ place, text }) =>
    Object.entries(rules).flatMap(([better, rule]) => {
      const found = rule.exec(text);
      return found ? [`${place} has ${found[0]} (${better})`] : [];
    }),
  );
}

test("the files have Chinese lines", () => {
  expect(LINES.length).toBeGreaterThan(1000);
});

test("every text uses the glossary's word for a term", () => {
  expect(offences(ONE_WORD)).toEqual([]);
});

test("every text uses the words of Taiwan", () => {
  expect(offences(NOT_IN_TAIWAN)).toEqual([]);
});

test("Chinese has a space beside Latin and full-width punctuation", () => {
  expect(offences(SETTING)).toEqual([]);
});
