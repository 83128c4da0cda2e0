import { drawMatrix, type Evaluation, evaluate } from "../evaluate/evaluate.ts";
import { GraphBuilder } from "../graph/build.ts";
import type { Scalar } from "../graph/scalar.ts";
import { withinHostLimits } from "../host-limits.ts";
import { DEFAULT_LIMITS, Meter } from "../limits.ts";
import type { Locale } from "../locales.ts";
import { explain } from "../problem/explain.ts";
import { type Problem, ProblemError } from "../problem/problem.ts";
import { firstError } from "./diagnose.ts";
import { type Answer, Interpreter } from "./interpret.ts";
import { parse, parseExpression } from "./parse.ts";
import { parser } from "./parser.ts";
import { printColumns } from "./print-columns.ts";
import { printAtom, printGrid, printPlain, printSequence, STEPS_AN_ITEM } from "./print-value.ts";
import { readValue } from "./read-rasp.ts";
import { reword } from "./reword.ts";
import type { Statement, Subset } from "./tree.ts";
import {
  Applied,
  isAtom,
  isSymbolic,
  kindOf,
  RaspDict,
  RaspFunction,
  RaspList,
  type RaspValue,
  Selector,
  SOp,
  type Symbolic,
} from "./values.ts";

export interface ConsoleOptions {
  readonly locale?: Locale;
  /** The text of a file that `load` names, by its name without ending; undefined if there is none. */
  readonly load?: ((name: string) => string | undefined) | undefined;
}

/** The answer of the console to a line. */
export interface Reply {
  /** Lines without a line break at the end; empty if there is nothing to say. */
  readonly lines: readonly string[];
  /** The statement goes on in the next line. */
  readonly isUnfinished: boolean;
  readonly isOver: boolean;
}

/** The value of an s-op, a selector or a plain value on an input. */
export interface Outcome {
  readonly kind: "s-op" | "selector" | "value";
  readonly values: readonly Scalar[];
  readonly matrix: readonly (readonly boolean[])[];
  readonly printed: string;
  readonly layers: number;
  readonly heads: number;
}

interface Example {
  /** As it was written: a text or a list. */
  readonly written: RaspValue;
  readonly tokens: readonly Scalar[];
}

const HELLO: Example = { written: "hello", tokens: [..."hello"] };
/** Statements that are entered one after the other share a graph. */
const NODES = 1_000_000;

/** The console of RASP: statements go in line by line, and what it answers comes out (RASP.md §4). */
export class RaspConsole {
  private readonly graph = new GraphBuilder(new Meter({ ...DEFAULT_LIMITS, nodes: NODES }));
  private readonly interpreter: Interpreter;
  private readonly locale: Locale | undefined;
  private entered = "";
  /** Blocks of `entered` that are still open, and the characters that were parsed to see whether it goes on. */
  private openBlocks = 0;
  private looked = 0;
  private sopExample = HELLO;
  private selectorExample = HELLO;
  private showsSops = true;
  private showsSelectors = true;
  private showsAll = false;

  constructor({ locale, load }: ConsoleOptions = {}) {
    this.locale = locale;
    this.interpreter = new Interpreter(this.graph, {
      load,
      isInputText: false,
      tryOut: (value) => this.tryOut(value),
    });
  }

  /** Takes one line, which may end in the middle of a statement. */
  enter(line: string): Reply {
    this.entered += `${line}\n`;
    this.openBlocks += blocksOpenedBy(line);
    if (this.isUnfinished()) return { lines: [], isUnfinished: true, isOver: false };
    return this.runEntered();
  }

  /** Inside a block nothing is parsed before it closes: parsing all of it at each line takes too long. */
  private isUnfinished(): boolean {
    if (this.entered.length > this.graph.meter.limits.source || this.looked > MOST_LOOKED_AT) return false;
    if (this.openBlocks > 0) return true;
    this.looked += this.entered.length;
    return isUnfinished(this.entered);
  }

  /** The end of the input: says what is missing of a statement that has begun. */
  finish(): Reply {
    return this.runEntered();
  }

  /** Leaves out what was entered of an unfinished statement. */
  forget(): void {
    this.entered = "";
    this.openBlocks = 0;
    this.looked = 0;
  }

  /** Every name that may be written now. */
  names(): string[] {
    return [...new Set(this.interpreter.globals.names())];
  }

  /** The value of an expression on an input. Throws a ProblemError if it has none. */
  evaluateOn(expression: string, input: readonly Scalar[]): Outcome {
    return this.within(() => {
      const value = this.interpreter.evaluateTop(parseExpression(expression));
      const result = readValue(value, this.graph.meter);
      if (!isSymbolic(value))
        return { kind: "value", values: [], matrix: [], printed: this.printAny(value), layers: 0, heads: 0 };
      const evaluation = this.evaluate(value, input);
      const about = { layers: value.node.layer, heads: result.kind === "value" ? 0 : (result.heads ?? 0) };
      if (value instanceof SOp) {
        const values = valuesOf(value, evaluation, input.length);
        return { kind: "s-op", values, matrix: [], printed: printSequence(values), ...about };
      }
      const matrix = drawMatrix(evaluation.pattern(value.node), input.length);
      return { kind: "selector", values: [], matrix, printed: printGrid(input, matrix).join("\n"), ...about };
    });
  }

  private runEntered(): Reply {
    const source = this.entered;
    this.forget();
    const lines: string[] = [];
    try {
      this.graph.meter.refill();
      this.interpreter.source = source;
      for (const statement of parse(source, this.graph.meter.limits)) {
        if (statement.kind === "exit") return { lines, isUnfinished: false, isOver: true };
        lines.push(...this.answer(statement));
      }
    } catch (error) {
      lines.push(this.complain(error));
    }
    return { lines, isUnfinished: false, isOver: false };
  }

  private answer(statement: Exclude<Statement, { kind: "exit" }>): string[] {
    try {
      return this.within(() => this.runOne(statement));
    } catch (error) {
      return [this.complain(error)];
    }
  }

  private runOne(statement: Exclude<Statement, { kind: "exit" }>): string[] {
    switch (statement.kind) {
      case "set": {
        const written = this.interpreter.evaluateTop(statement.example);
        this.setExample(statement.subset, {
          written,
          tokens: this.interpreter.inputOf(written, statement.example.span),
        });
        return [];
      }
      case "show":
        return this.showExamples(statement.subset);
      case "examples":
        if (statement.subset !== "selector") this.showsSops = statement.isOn;
        if (statement.subset !== "s-op") this.showsSelectors = statement.isOn;
        return [];
      case "display":
        this.showsAll = statement.isOn;
        return [];
      default:
        return this.interpreter.run(statement).flatMap((answer) => this.printAnswer(answer));
    }
  }

  private setExample(subset: Subset, example: Example): void {
    if (subset !== "selector") this.sopExample = example;
    if (subset !== "s-op") this.selectorExample = example;
  }

  private showExamples(subset: Subset): string[] {
    return [
      ...(subset === "selector" ? [] : [`\ts-op example: ${this.write(this.sopExample)}`]),
      ...(subset === "s-op" ? [] : [`\tselector example: ${this.write(this.selectorExample)}`]),
    ];
  }

  private within<T>(run: () => T): T {
    const { graph } = this;
    try {
      return withinHostLimits(graph.meter, run, () => graph.span);
    } catch (error) {
      throw error instanceof ProblemError ? new ProblemError(reword(error.problem)) : error;
    }
  }

  private complain(error: unknown): string {
    if (!(error instanceof ProblemError)) throw error;
    return `!! ${sayProblem(error.problem, this.locale)}`;
  }

  /** As in the original, a value that fails on the example of s-ops is not kept. */
  private tryOut(value: RaspValue): void {
    const seen = new Set<RaspValue>();
    const waiting = [value];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (next instanceof RaspList) for (const item of next.items) if (!isAtom(item)) waiting.push(item);
      if (next instanceof Applied) this.evaluate(next.of, next.input);
      else if (isSymbolic(next)) this.evaluate(next, this.sopExample.tokens);
    }
  }

  private evaluate({ node }: Symbolic, input: readonly Scalar[]): Evaluation {
    const { meter } = this.graph;
    return evaluate([node], input, { types: "strict", meter, places: this.graph });
  }

  private write({ written }: Example): string {
    return this.printAny(written);
  }

  private printAnswer(answer: Answer): string[] {
    if (answer.kind === "value") return this.printResult(answer.value);
    const shown = { sops: this.showsSops && !answer.isLoaded, selectors: this.showsSelectors && !answer.isLoaded };
    return this.printNamed(answer.name, answer.value, "", "", shown);
  }

  /** The result of an application or of `draw`. */
  private printResult(value: RaspValue): string[] {
    const applied =
      value instanceof Applied ? value : isSymbolic(value) ? new Applied(value, this.sopExample.tokens) : undefined;
    if (!applied) return [];
    const { of, input } = applied;
    const evaluation = this.evaluate(of, input);
    if (of instanceof Selector)
      return [
        "\t = ",
        ...printGrid(input, drawMatrix(evaluation.pattern(of.node), input.length)).map((line) => ` ${line}`),
      ];
    const values = valuesOf(of, evaluation, input.length);
    if (!this.showsAll) return [`\t =  ${printSequence(values)}`];
    const columns = printColumns(input, values, "");
    return columns ? ["\t = ", ...columns] : [`\t =   ${printSequence(values)} ${SKIPPED}`];
  }

  private printNamed(
    given: string | undefined,
    value: RaspValue,
    tabs: string,
    before: string,
    shown: { readonly sops: boolean; readonly selectors: boolean },
  ): string[] {
    this.graph.meter.spend(STEPS_AN_ITEM);
    const start = `${tabs} ${before} `;
    const equals = given === undefined ? "" : `${given} = `;
    if (value instanceof SOp || value instanceof Selector) {
      const name = given ?? value.name;
      const head = `${start}   ${kindOf(value)}: ${name}`;
      return [
        head,
        ...(value instanceof SOp
          ? this.exampleOfSop(name, value, tabs, shown.sops)
          : this.exampleOfSelector(value, tabs, shown.selectors)),
      ];
    }
    if (value instanceof RaspFunction) return [`${start}   ${value.toString()}`];
    if (value instanceof RaspList || value instanceof RaspDict) {
      const [open, close] = value instanceof RaspList ? ["[", "]"] : ["{", "}"];
      const label = `   ${kindOf(value)}: ${equals}`;
      const parts: [string, RaspValue, string][] =
        value instanceof RaspList
          ? value.items.map((item) => ["", item, "\t\t"])
          : [...value.entries.values()].map((entry) => [`${printAtom(entry.key)} : `, entry.value, "\t\t\t"]);
      if (parts.every(([, item]) => isAtom(item) || item instanceof RaspFunction))
        return [`${start}${label}${printPlain(value, this.graph.meter)}`];
      const inner = parts.flatMap(([key, item, deeper]) => this.printNamed(undefined, item, tabs + deeper, key, shown));
      return [`${start}${label}${tabs} ${open}`, ...inner, `${tabs} ${" ".repeat(label.length)} ${close}`];
    }
    return [`${tabs}    value: ${equals} ${this.printAny(value)}`];
  }

  private printAny(value: RaspValue): string {
    return isAtom(value) ? printAtom(value) : printPlain(value, this.graph.meter);
  }

  private exampleOfSop(name: string, value: SOp, tabs: string, isShown: boolean): string[] {
    if (!isShown) return [];
    const { tokens } = this.sopExample;
    const values = valuesOf(value, this.evaluate(value, tokens), tokens.length);
    const written = `${name}(${this.write(this.sopExample)}) =`;
    if (!this.showsAll) return [`${tabs} \t Example: ${written} ${printSequence(values)}`];
    const columns = printColumns(tokens, values, tabs);
    return columns
      ? [`${tabs} \t Example:`, ...columns]
      : [`${tabs} \t Example: ${written} ${printSequence(values)} ${SKIPPED}`];
  }

  private exampleOfSelector(value: Selector, tabs: string, isShown: boolean): string[] {
    if (!isShown) return [];
    const { tokens } = this.selectorExample;
    const matrix = drawMatrix(this.evaluate(value, tokens).pattern(value.node), tokens.length);
    return [`${tabs} \t Example:`, ...printGrid(tokens, matrix).map((line) => `${tabs} ${line}`)];
  }
}

const SKIPPED = "[skipped full display: identical values]";

function valuesOf({ node }: SOp, evaluation: Evaluation, size: number): Scalar[] {
  const column = evaluation.column(node);
  return Array.from({ length: size }, (_, i) => column.at(i));
}

/** A statement that goes on over many lines is parsed again at each, up to so many characters in all. */
const MOST_LOOKED_AT = 500_000;

/** The number of blocks that a line opens, minus those that it closes. */
function blocksOpenedBy(line: string): number {
  const signs = line.slice(0, DEFAULT_LIMITS.source).replace(/"[^"]*(?:"|$)|#.*/g, "");
  return signs.split("{").length - signs.split("}").length;
}

/** Whether a text is the beginning of statements: nothing is wrong with it but that it ends. */
function isUnfinished(text: string): boolean {
  const broken = firstError(parser.parse(text));
  return broken !== undefined && /^(?:\s|#.*)*$/.test(text.slice(broken.from));
}

/** A problem on one line, with its place among what was entered. */
function sayProblem(problem: Problem, locale: Locale | undefined): string {
  const { message, hint } = explain(problem, locale);
  const { line, column } = problem.span;
  const args = { line, column, message, ...(hint !== undefined && { hint }) };
  const code = hint === undefined ? "rasp-console-problem" : "rasp-console-problem-hint";
  return explain({ code, args }, locale).message.replace(/\s*\n\s*/g, " ");
}
