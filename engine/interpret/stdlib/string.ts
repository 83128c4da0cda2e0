import { makeModule } from "./module.ts";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const WHITESPACE = " \t\n\r\v\f";

export const STRING = makeModule(
  [],
  [
    ["ascii_lowercase", LOWER],
    ["ascii_uppercase", LOWER.toUpperCase()],
    ["ascii_letters", LOWER + LOWER.toUpperCase()],
    ["digits", DIGITS],
    ["hexdigits", `${DIGITS}abcdefABCDEF`],
    ["octdigits", "01234567"],
    ["punctuation", PUNCTUATION],
    ["whitespace", WHITESPACE],
    ["printable", DIGITS + LOWER + LOWER.toUpperCase() + PUNCTUATION + WHITESPACE],
  ],
);
