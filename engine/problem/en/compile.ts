import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/compile` finds. */
export const COMPILE_WORDS = {
  "compile-nothing": {
    summary: "the program does not end in an s-op, so there is nothing to compile",
    hint: "Let its last line be the s-op whose values the Transformer is to give.",
  },
  "compile-selector": {
    summary: "the program ends in a selector, and a Transformer gives values",
    hint: "Aggregate with it, for example `.value(1)`, which counts the selected keys.",
  },
  "compile-never": {
    summary: "the program raises an error on every input",
    hint: "Run it on an input to see the error.",
  },
  "compile-no-tokens": {
    summary: "the vocabulary is empty",
    hint: "Name every token that an input may hold.",
  },
  "compile-token-twice": {
    summary: "the vocabulary names {token} twice",
    hint: "Each token has one id: name it once.",
  },
  "compile-length": {
    summary: "{length} is no length that can be compiled",
    hint: "Choose a whole number from 1 to {limit}.",
  },
  "compile-sequence": {
    summary: "a sequence of {given} value(s) fits inputs of that length alone, and the length is {length}",
    hint: "Compile it for the length {given}.",
  },
  "compile-not-finite": {
    summary: "infinity, `nan` or an integer beyond 2**53 would have to be added here",
    hint: "Attention adds numbers that a machine holds: replace these values before they are aggregated.",
  },
  "compile-too-big": {
    summary: "this takes {size} weights or table entries, and the most is {limit}",
    hint: "Compile for fewer tokens or a shorter length, or let fewer different values meet here.",
  },
  "compile-undecided": {
    summary:
      "attention hands over sums and counts, and this depends on more: whether a value was `True` or `1`, `1` or `1.0`",
    hint: "Aggregate values of one type.",
  },
  "compile-precision": {
    summary: "single precision is too coarse here: the error may be {risk} times what changes an answer",
    hint: "Compile for a shorter length, or let attention carry smaller numbers.",
  },
  "compile-input-length": {
    summary: "the input has {given} token(s), and this Transformer takes 1 to {length}",
    hint: "Give an input that fits, or compile for a greater length.",
  },
  "compile-token-unknown": {
    summary: "position {position}: {token} is not in the vocabulary",
    hint: "Use tokens of the vocabulary, or compile with this one in it.",
  },
} satisfies WordBook;
