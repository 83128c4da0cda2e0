/**
 * The front end of RASP, the language of the paper (docs/decisions/080). An editor takes `raspParser`, which carries its
 * highlighting and its bracket pairs: `LRLanguage.define({ parser: raspParser.configure({ props: [foldNodeProp.add({ Body:
 * foldInside }), indentNodeProp.add({ Body: delimitedIndent({ closing: "}" }) })] }), languageData: RASP_LANGUAGE_DATA })`.
 */
export { type Completion, RASP_COMPLETIONS } from "./completions.ts";
export { type ConsoleOptions, RaspConsole, type Reply } from "./console.ts";
export { RASP_LANGUAGE_DATA } from "./language-data.ts";
export { LIBRARY_SOURCE } from "./library.ts";
export { parser as raspParser } from "./parser.ts";
