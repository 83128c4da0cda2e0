import { describe, expect, test } from "vitest";
import { compileProgram } from "../engine/index.ts";
import { componentsOf, only, readLesson, viewOf } from "./read-lesson.ts";

describe("the claims of the lesson on real Transformers about its cells", () => {
  const cells = only(componentsOf(readLesson("real-transformers", "en")), "LiveCell");

  /** Makes a change that the lesson asks for in the cell with `program`, and returns the output. */
  function outputOf(holds: string, change: (program: string) => string, input?: string): string[] {
    const [cell, ...others] = cells.filter(({ attributes }) => String(attributes.program).includes(holds));
    if (!cell || others.length > 0) throw new Error(`no cell, or several, with ${holds}`);
    const program = change(String(cell.attributes.program));
    return viewOf({ program, input: input ?? cell.attributes.input }).output.map(({ text }) => text);
  }

  test("softmax without sharpness is the average, and with high sharpness nearly the largest", () => {
    const sharpened = (by: number) => Number(outputOf("sharpness", (text) => text.replace("= 1", `= ${by}`))[0]);
    expect(sharpened(0)).toBeCloseTo(14 / 5);
    expect(sharpened(10)).toBeGreaterThan(4.99);
    expect(sharpened(10)).toBeLessThan(5);
  });

  test("one more point carries a share twice as far", () => {
    const shareAt = (score: number, length: number) =>
      Number(outputOf("best", (text) => text.replace("** 7", `** ${score}`), `[${length}]`)[0]);
    for (const others of [1, 10, 500]) expect(shareAt(8, 2 * others + 1)).toBe(shareAt(7, others + 1));
  });

  test("half precision first loses the count 1465 in an average, and 2049 in a sum", () => {
    // A view shows 64 positions.
    const counts = Array.from({ length: 23 * 64 }, (_, i) => i + 1);
    const had = Array.from({ length: 23 }, (_, i) => JSON.stringify(counts.slice(64 * i, 64 * i + 64)))
      .flatMap((input) => outputOf("half", (text) => text, input))
      .map(Number);
    expect(counts.find((n, i) => had[i] !== n)).toBe(1465);
    const whole = (text: string) => text.replace("(1 / (1 / tokens).map(half)).round()", "tokens.map(half)");
    expect(outputOf("half", whole, "[2047, 2048, 2049, 2050, 2051]")).toEqual(["2047", "2048", "2048", "2050", "2052"]);
  });

  test("one-hot codes select equal letters, and a letter without a place selects nothing", () => {
    const counted = (text: string) => text.replace("score(k, q) > 0)", "score(k, q) > 0).value(1)");
    expect(outputOf("letters", counted)).toEqual(["3", "1", "3", "1", "3"]);
    const withoutC = (text: string) => counted(text).replace('"abc"', '"ab"');
    expect(outputOf("letters", withoutC)).toEqual(["3", "1", "3", "0", "3"]);
  });
});

/** Runs a program on a text, writes its last result behind it, and so on. Ends with `stop`, or at `limit` tokens. */
function decode({ program, input, stop, limit = 24 }: Readonly<Record<string, unknown>>): string[][] {
  let text = String(input);
  for (const results: string[][] = []; ; ) {
    const { input: tokens, output } = viewOf({ program, input: text });
    results.push(output.map(({ text }) => text));
    const last = tokens.at(-1)?.text;
    if (tokens.length >= Number(limit) || (results.length > 1 && last === stop))
      return [tokens.map(({ text }) => text), ...results];
    text = `[${[...tokens, ...output.slice(-1)].map(({ text, type }) => (type === "str" ? JSON.stringify(text) : text)).join(", ")}]`;
  }
}

describe("the claims of the lesson on what comes out", () => {
  const components = componentsOf(readLesson("what-comes-out", "en"));
  const [fibonacci, counts, spell] = only(components, "Decode").map(({ attributes }) => attributes);
  const [share] = only(components, "LiveCell").map(({ attributes }) => attributes);

  test("the loop makes Fibonacci's numbers", () => {
    expect(decode(fibonacci ?? {})[0]?.slice(-4)).toEqual(["233", "377", "610", "987"]);
  });

  test("the mask leaves the text as it is, and earlier results never change", () => {
    const changes = ([, ...rounds]: string[][]) =>
      rounds.filter((results, i) => i > 0 && rounds[i - 1]?.some((result, at) => result !== results[at])).length;
    const mask = "(key(tokens) == query(tokens)) & (key(indices) <= query(indices))";
    const masked = { ...counts, program: String(counts?.program).replace("key(tokens) == query(tokens)", mask) };
    expect(decode(masked)[0]).toEqual(decode(counts ?? {})[0]);
    expect([changes(decode(counts ?? {})), changes(decode(masked))]).toEqual([14, 0]);
  });

  test("in two layers the last position gets less under the mask", () => {
    const [predict] = only(components, "Predict").map(({ attributes }) => attributes);
    const results = (program: string) => viewOf({ ...predict, program }).output.map(({ text }) => text);
    expect(results(String(predict?.program))).toEqual(["1", "1", "3", "6"]);
    expect(results(String(predict?.program).replaceAll("same & past", "same"))).toEqual(["9", "1", "9", "9"]);
  });

  test("the logits are those of the figure, and the share of b follows the base", () => {
    const sharesAt = (base: number) =>
      viewOf({ ...share, program: String(share?.program).replace("base = 2", `base = ${base}`) }).output;
    const shareOfB = (base: number) => Number(sharesAt(base)[1]?.text).toFixed(2);
    expect([2, 10, 1].map(shareOfB)).toEqual(["0.40", "0.82", "0.20"]);
    expect(sharesAt(1).map(({ text }) => text)).toEqual(Array(5).fill("0.2"));
    const [figure] = only(components, "ProgramFigure").map(({ attributes }) => attributes);
    const logits = [..."abcdr"].map((x) => {
      const program = String(figure?.program).replace('logit("b")', `logit("${x}")`);
      return `"${x}": ${viewOf({ ...figure, program }).output.at(-1)?.text}`;
    });
    expect(share?.program).toContain(`logit = {${logits.join(", ")}}`);
  });

  test("the spell has no layer, and the dice change it", () => {
    expect(viewOf(spell ?? {})).toMatchObject({ layers: 0, heads: 0 });
    const other = { ...spell, program: String(spell?.program).replace("7919", "7907") };
    expect(decode(other)[0]).not.toEqual(decode(spell ?? {})[0]);
    const pairs = new Set([..."abracadabra"].slice(1).map((x, i) => "abracadabra"[i] + x));
    const text = decode(spell ?? {})[0] ?? [];
    for (const [i, x] of text.entries()) if (i > 0) expect(pairs).toContain(`${text[i - 1]}${x}`);
  });
});

describe("the claims of the lesson on induction", () => {
  const components = componentsOf(readLesson("induction", "en"));
  const [byPlace] = only(components, "ProgramFigure").map(({ attributes }) => attributes);
  const [byContent, asQuery, asValue, hits] = only(components, "LiveCell").map(({ attributes }) => attributes);
  const output = (attributes: typeof byPlace, changes = {}) =>
    viewOf({ ...attributes, ...changes })
      .output.map(({ text }) => text)
      .join("");
  const lastGrid = (attributes: typeof byPlace, changes = {}) =>
    viewOf({ ...attributes, ...changes })
      .attention.at(-1)
      ?.matrix.slice(3);

  test("both kinds of composition draw the stripe that counting positions draws", () => {
    for (const cell of [byContent, asQuery]) {
      expect(viewOf(cell ?? {})).toMatchObject({ layers: 2, heads: 2 });
      expect(lastGrid(cell)).toEqual(lastGrid(byPlace));
      expect(output(cell)).toBe("???qfk");
    }
  });

  test("one letter in between breaks the count of positions, and not the heads that look by content", () => {
    const between = { input: "kqfxkqf" };
    expect(output(byPlace, between).slice(4)).not.toBe("qfx");
    expect([output(byContent, between), output(asQuery, between)]).toEqual(["????qfx", "????qfx"]);
  });

  test("other letters change no grid", () => {
    const grids = (input: string) => viewOf({ ...byContent, input }).attention.map(({ matrix }) => matrix);
    expect(grids("zyxzyx")).toEqual(grids("kqfkqf"));
  });

  test("one head does what the composition by values does", () => {
    expect(output(asValue)).toBe("__kqfk");
    expect(output({ program: '(key(indices) == query(indices - 2)).value(tokens, "_")', input: "kqfkqf" })).toBe(
      "__kqfk",
    );
  });

  test("three of four letters after an a are a b", () => {
    const [predict] = only(components, "Predict").map(({ attributes }) => attributes);
    expect(viewOf(predict ?? {}).output[8]?.text).toBe("0.75");
  });

  test("once the repetition has begun, every guess is right", () => {
    expect(viewOf(hits ?? {}).output.map(({ text }) => text === "True")).toEqual([0, 0, 0, 0, 0, 1, 1].map(Boolean));
  });
});

describe("the claims of the lesson on length", () => {
  const components = componentsOf(readLesson("length", "en"));
  const [addition] = only(components, "Decode").map(({ attributes }) => attributes);
  const [sums] = only(components, "LiveCell").map(({ attributes }) => attributes);
  const HINTS = "abcdefghijkl";

  test("the feed-forward of parity grows with the length, and that of a scratchpad does not", () => {
    const widthOf = (program: string, length: number) => {
      const made = compileProgram(program, { tokens: "01", length });
      return made.kind === "rejected" ? made.problem.code : made.compiled.model.size.dMlp;
    };
    const counted = '(key(indices) <= query(indices)).value(where(tokens == "1", 1, 0)) % 2';
    const step = 'where(tokens == (key(indices) == query(indices - 1)).value(tokens, "0"), "0", "1")';
    expect([8, 16, 24].map((length) => widthOf(counted, length))).toEqual([10, 18, 26]);
    expect([8, 16, 24].map((length) => widthOf(step, length))).toEqual([2, 2, 2]);
  });

  /** The sum of two numbers that the loop writes. */
  function add(a: bigint, b: bigint, columns: number): bigint {
    const write = (n: bigint) =>
      [...n.toString().padStart(columns, "0")]
        .reverse()
        .map((digit, i) => `${HINTS[i]}${digit}`)
        .join("");
    const input = `${write(a)}+${write(b)}=`;
    const text = decode({ ...addition, input, limit: 64 })[0]?.join("") ?? "";
    const written = /=((?:[a-l]\d)+)\.$/.exec(text)?.[1] ?? "";
    return BigInt(written.replace(/[a-l]/g, "").split("").reverse().join(""));
  }

  test("numbers are added token by token, in two layers, by heads that look for a token or to the left", () => {
    expect(viewOf(addition ?? {})).toMatchObject({ layers: 2, heads: 5 });
    expect(decode(addition ?? {})[0]?.join("")).toBe("a9b9c9d0+a1b0c0d0=a0b0c0d1.");
    for (const [a, b] of [
      [0n, 0n],
      [9n, 1n],
      [99999999n, 1n],
      [48151623n, 42108153n],
      [12345678n, 87654321n],
    ] as const)
      expect(add(a, b, 9)).toBe(a + b);
  });

  test("a column has carried exactly if its digit is less than the sum above it", () => {
    for (let a = 0; a < 10; a++)
      for (let b = 0; b < 10; b++)
        for (const carry of [0, 1]) expect((a + b + carry) % 10 < a + b).toBe(a + b + carry > 9);
  });

  test("inputs with different minima have the same sums, squares and cubes", () => {
    const results = (input: string) => viewOf({ ...sums, input }).attention.map(({ result }) => result[0]?.text);
    expect(results("[0, 4, 7, 11]")).toEqual(["22", "186", "1738"]);
    expect(results("[1, 2, 9, 10]")).toEqual(results("[0, 4, 7, 11]"));
    const squares = only(components, "Predict")[0]?.attributes;
    expect(viewOf({ ...squares, input: "[1, 5, 6]" }).output[0]?.text).toBe("62");
    expect(viewOf(squares ?? {}).output[0]?.text).toBe("62");
  });

  test("the argument about the minimum has more inputs than cases", () => {
    const multiples = 2n ** 24n * 2n ** 16n;
    const cases = (2n * 2048n * multiples + 1n) * 2049n;
    expect(65504 < 2 ** 16 && cases < 2n ** 64n).toBe(true);
    expect(cases ** 16n < 2n ** 2047n).toBe(true);
  });

  test("with fine enough numbers one head finds the minimum", () => {
    const program = "(key(1) == query(1)).value(4096.0 ** -tokens)";
    for (const tokens of [
      [3, 1, 2],
      [5, 5, 5],
      [9, 4, 4],
    ]) {
      const [sum] = viewOf({ program, input: JSON.stringify(tokens) }).output;
      expect(Math.ceil(-Math.log(Number(sum?.text)) / Math.log(4096))).toBe(Math.min(...tokens));
    }
  });
});
