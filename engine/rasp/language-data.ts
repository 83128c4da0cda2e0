/** What an editor must know of the language besides its grammar. */
export const RASP_LANGUAGE_DATA = {
  commentTokens: { line: "#" },
  closeBrackets: { brackets: ["(", "[", "{", '"'] },
  indentOnInput: /^\s*\}$/,
} as const;
