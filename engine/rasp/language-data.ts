/** The facts about the language that an editor needs besides its grammar. */
export const RASP_LANGUAGE_DATA = {
  commentTokens: { line: "#" },
  closeBrackets: { brackets: ["(", "[", "{", '"'] },
  indentOnInput: /^\s*\}$/,
} as const;
