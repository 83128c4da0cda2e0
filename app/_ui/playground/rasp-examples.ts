import type { SharedProgram } from "../program/permalink.ts";

export const RASP_EXAMPLE_NAMES = [
  "raspHistogram",
  "raspHistogramFirst",
  "raspDoubleHistogram",
  "raspReverse",
  "raspSort",
  "raspMostFrequent",
  "raspDyck1",
  "raspDyck2",
] as const;

export type RaspExampleName = (typeof RASP_EXAMPLE_NAMES)[number];

/** The tasks of the paper, in its language. */
export const RASP_EXAMPLES: Readonly<Record<RaspExampleName, SharedProgram>> = {
  raspHistogram: rasp(
    "banana",
    `# How often does my token occur?
same = select(tokens, tokens, ==);
selector_width(same);`,
  ),
  raspHistogramFirst: rasp(
    "§banana",
    `# The same with one head: the input begins with a token that stands for nothing.
# Every row selects position 0 too. Its share of the row is 1 of (1 + how often my token occurs).
same = select(tokens, tokens, ==);
with_first = same or select(indices, 0, ==);
share = aggregate(with_first, indicator(indices == 0));
round(1 / share) - 1;`,
  ),
  raspDoubleHistogram: rasp(
    "aabbccd",
    `# How many different tokens occur as often as mine?
same = select(tokens, tokens, ==);
frequency = selector_width(same);
is_new = not has_focus(same and select(indices, indices, <));
as_often = select(frequency, frequency, ==);
selector_width(as_often and select(is_new, True, ==));`,
  ),
  raspReverse: rasp(
    "stressed",
    `opposite = length - 1 - indices;
aggregate(select(indices, opposite, ==), tokens);`,
  ),
  raspSort: rasp(
    "sorting",
    `# My place is the number of tokens that come before me. Equal tokens keep their order.
smaller = select(tokens, tokens, <);
equal_before = select(tokens, tokens, ==) and select(indices, indices, <);
place = selector_width(smaller or equal_before);
aggregate(select(place, indices, ==), tokens);`,
  ),
  raspMostFrequent: rasp(
    "abbccddd",
    `# The different tokens, the most frequent first.
same = select(tokens, tokens, ==);
frequency = selector_width(same);
is_new = not has_focus(same and select(indices, indices, <));
in_order = sort(tokens, -frequency if is_new else 1);
in_order if indices < count(is_new, True) else "-";`,
  ),
  raspDyck1: rasp(
    "(())())",
    `# T: all brackets up to here are closed. P: some are open. F: one closes that was never opened.
up_to_me = select(indices, indices, <=);
balance = aggregate(up_to_me, indicator(tokens == "(") - indicator(tokens == ")"));
is_below = select(balance, 0, <);
has_failed = has_focus(is_below and up_to_me);
"F" if has_failed else ("T" if balance == 0 else "P");`,
  ),
  raspDyck2: rasp(
    "([])[(])",
    `# The same with two kinds of brackets: a bracket must close the kind that was opened last on its level.
opens = tokens in ["(", "["];
closes = tokens in [")", "]"];
up_to_me = select(indices, indices, <=);
depth = round((indices + 1) * aggregate(up_to_me, indicator(opens) - indicator(closes)));
level = depth + indicator(closes);
on_level = select(level, level, ==) and select(opens, True, ==);
opened = selector_width(on_level and up_to_me);
partner = aggregate(on_level and select(opened, opened, ==), tokens, "-");
fits = (partner == "(" and tokens == ")") or (partner == "[" and tokens == "]");
is_wrong = (closes and not fits) or depth < 0;
has_failed = has_focus(select(is_wrong, True, ==) and up_to_me);
"F" if has_failed else ("T" if depth == 0 else "P");`,
  ),
};

function rasp(input: string, source: string): SharedProgram {
  return { source, input, language: "rasp" };
}
