import { type GraphBuilder, MIRRORED } from "../graph/build.ts";
import type { BinaryOperator, SOpNode } from "../graph/node.ts";
import { applyBinary, applyUnary, isComparison, scalarTruthy } from "../graph/operators.ts";
import { Float, repr, type Scalar, scalarEquals } from "../graph/scalar.ts";
import { fail, locate, NO_SPAN, ProblemError, type Span } from "../problem/problem.ts";
import { nearestName } from "../syntax/nearest-name.ts";
import { SourceText } from "../syntax/source-text.ts";
import { conversion } from "./conversions.ts";
import { findRaspy } from "./find-raspy.ts";
import { LIBRARY_SOURCE } from "./library.ts";
import { lookUp } from "./look-up.ts";
import { named, nameOfCall, wordFor } from "./name-values.ts";
import { isBoolean } from "./node-types.ts";
import { parse } from "./parse.ts";
import { BUILTINS, INPUTS, isOfLibrary, isReserved } from "./reserved.ts";
import type { Expression, Name, Statement } from "./tree.ts";
import {
  Applied,
  isAtom,
  isSymbolic,
  kindOf,
  Lazy,
  RaspDict,
  RaspFunction,
  RaspList,
  type RaspValue,
  Scope,
  Selector,
  SOp,
} from "./values.ts";

export interface InterpreterOptions {
  /** The text of a file beside the program; undefined if there is none. */
  readonly load?: ((name: string) => string | undefined) | undefined;
  /** A name of the library that the program may set. */
  readonly defines?: string | undefined;
  /** `tokens_str` is the input as it is: whoever runs the program makes text of the input. */
  readonly isInputText: boolean;
  /** Tries a value before it is kept. Throws a ProblemError if it does not work. */
  readonly tryOut?: (value: RaspValue) => void;
}

/** The values that a statement has made, for a console to print. */
export type Answer =
  | { readonly kind: "named"; readonly name: string; readonly value: RaspValue; readonly isLoaded?: true }
  | { readonly kind: "value"; readonly value: RaspValue };

type Command = Extract<Statement, { kind: "set" | "show" | "examples" | "display" | "exit" }>;

/** Runs statements one after the other, and builds the graph of what they make. */
export class Interpreter {
  readonly globals: Scope;
  private readonly library = new Scope(undefined, "rasplib");
  private readonly inputs = new Map<string, SOp>();
  private depth = 0;
  /** Above 0 while text runs that is not the program's: places then stay at the call or the `load`. */
  private foreign = 0;
  private readonly loading: string[] = [];
  private everything: Selector | undefined;

  constructor(
    readonly graph: GraphBuilder,
    private readonly options: InterpreterOptions,
  ) {
    for (const statement of libraryStatements()) this.define(statement);
    this.globals = new Scope(this.library, "console");
  }

  /** A console goes on with another text. */
  source = "";

  /** Runs a statement of the program. The caller prints its result. */
  run(statement: Exclude<Statement, Command>): Answer[] {
    return this.execute(statement, this.globals);
  }

  evaluateTop(expression: Expression): RaspValue {
    return this.evaluate(expression, this.globals);
  }

  private define(statement: Statement): void {
    const { variables } = this.library;
    if (statement.kind === "def") variables.set(statement.name.name, this.functionOf(statement, this.library, true));
    if (statement.kind !== "assign") return;
    const [name, value] = [statement.names[0] as Name, statement.values[0] as Expression];
    const compute = () => this.asForeign(() => named(this.evaluate(value, this.library), name.name));
    variables.set(name.name, new Lazy(compute));
  }

  private functionOf(statement: Extract<Statement, { kind: "def" }>, scope: Scope, isForeign: boolean) {
    const { name, parameters, body, returns, span } = statement;
    return new RaspFunction(name.name, parameters, body, returns, scope, scope.owner, isForeign, span);
  }

  private asForeign<T>(run: () => T): T {
    this.foreign++;
    try {
      return run();
    } finally {
      this.foreign--;
    }
  }

  /** Runs at a place. The nodes that it builds get this place, and so does a problem without one. */
  private at<T>(span: Span, run: () => T): T {
    if (this.foreign > 0) return run();
    const { graph } = this;
    const before = graph.span;
    graph.span = span;
    try {
      return run();
    } catch (error) {
      throw locate(error, span);
    } finally {
      graph.span = before;
    }
  }

  private execute(statement: Statement, scope: Scope): Answer[] {
    this.graph.meter.spend(STATEMENT_STEPS);
    switch (statement.kind) {
      case "expression": {
        const value = this.evaluate(statement.value, scope);
        this.tryOut(value, statement.value.span);
        if (value instanceof Applied) return [{ kind: "value", value }];
        return [{ kind: "named", name: nameOfStatement(statement.value), value }];
      }
      case "assign":
        return this.assign(statement, scope);
      case "draw": {
        const input = statement.input && this.inputOf(this.evaluate(statement.input, scope), statement.input.span);
        const value = this.needSOp(this.evaluate(statement.value, scope), "draw", statement.value.span);
        return [{ kind: "value", value: input ? new Applied(value, input) : value }];
      }
      case "load":
        return this.at(statement.span, () => this.loadFile(statement.file, scope));
      case "def": {
        this.checkName(statement.name, scope);
        for (const parameter of statement.parameters) this.checkName(parameter);
        const value = this.functionOf(statement, scope, this.foreign > 0);
        scope.variables.set(statement.name.name, value);
        return [{ kind: "named", name: statement.name.name, value }];
      }
      case "for": {
        for (const item of this.itemsOf(this.evaluate(statement.iterable, scope), "for", statement.iterable.span)) {
          this.bind(statement.names, item, scope, statement.span);
          for (const inner of statement.body) this.execute(inner, scope);
        }
        return [];
      }
      default:
        return [];
    }
  }

  private tryOut(value: RaspValue, span: Span): void {
    if (this.foreign === 0) this.at(span, () => this.options.tryOut?.(value));
    else this.options.tryOut?.(value);
  }

  private assign({ names, values, span }: Extract<Statement, { kind: "assign" }>, scope: Scope): Answer[] {
    const given = values.map((value) => this.evaluate(value, scope));
    const [only] = given;
    const all = given.length === 1 && names.length > 1 && only !== undefined ? itemsWithin(only) : given;
    const parts = names.length === 1 && all.length > 1 ? [this.list(all)] : all;
    if (parts.length !== names.length)
      this.at(span, () => fail("ValueError", "rasp-unpack", { names: names.length, values: parts.length }));
    const answers: Answer[] = [];
    for (const [i, name] of names.entries()) {
      this.checkName(name, scope);
      const value = parts[i] as RaspValue;
      this.tryOut(value, (values[i] ?? values[0])?.span ?? span);
      scope.variables.set(name.name, named(value, name.name));
      if (scope === this.globals && isSymbolic(value)) this.graph.name(value.node, name.name);
      answers.push({ kind: "named", name: name.name, value });
    }
    return answers;
  }

  /** Inside a function, a name of the library may be given to something else. */
  private checkName({ name, span }: Name, scope?: Scope): void {
    const isLocal = isOfLibrary(name) && scope?.parent !== this.library;
    if (isReserved(name) && !isLocal && name !== this.options.defines)
      this.at(span, () => fail("NameError", "rasp-reserved", { name }));
  }

  private bind(names: readonly Name[], item: RaspValue, scope: Scope, span: Span): void {
    for (const name of names) this.checkName(name, scope);
    const [first] = names;
    if (names.length === 1 && first) {
      scope.variables.set(first.name, item);
      return;
    }
    const items = itemsWithin(item);
    if (items.length !== names.length)
      this.at(span, () => fail("ValueError", "rasp-unpack", { names: names.length, values: items.length }));
    for (const [i, { name }] of names.entries()) scope.variables.set(name, items[i] as RaspValue);
  }

  private loadFile(file: string, scope: Scope): Answer[] {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(file) || file.includes(".."))
      return fail("ValueError", "rasp-load-name", { name: file.slice(0, 80) });
    if (this.loading.includes(file)) return fail("ValueError", "rasp-load-cycle", { name: file });
    const text = this.options.load?.(file);
    if (text === undefined) return fail("ImportError", "rasp-load-missing", { name: file });
    this.loading.push(file);
    try {
      return this.asForeign(() => this.runLoaded(text, file, scope));
    } finally {
      this.loading.pop();
    }
  }

  /** A file starts from the library alone. The program then has all names of the file, except private ones. */
  private runLoaded(text: string, file: string, scope: Scope): Answer[] {
    const inside = new Scope(this.library, file);
    const answers = new Map<string, Answer>();
    try {
      for (const statement of parse(text, this.graph.meter.limits)) {
        for (const answer of this.execute(statement, inside)) {
          if (answer.kind !== "named" || statement.kind === "expression" || answer.name.startsWith("_")) continue;
          answers.delete(answer.name);
          answers.set(answer.name, { ...answer, isLoaded: true });
        }
      }
    } catch (error) {
      throw inFile(error, file);
    }
    for (const [name, value] of inside.variables)
      if (!name.startsWith("_") && name !== "out") scope.variables.set(name, value);
    return [...answers.values()];
  }

  evaluate(expression: Expression, scope: Scope): RaspValue {
    this.graph.meter.spend(1);
    const value = this.at(expression.span, () => this.compute(expression, scope));
    if (scope === this.globals && !(value instanceof Applied)) scope.variables.set("out", value);
    return value;
  }

  private compute(expression: Expression, scope: Scope): RaspValue {
    switch (expression.kind) {
      case "name":
        return this.read(expression.name, scope);
      case "number":
        return expression.text.includes(".")
          ? new Float(Number(expression.text))
          : applyBinary("+", Number(expression.text), 0);
      case "text":
        return expression.text;
      case "boolean":
        return expression.value;
      case "unary":
        return this.unary(expression.sign, this.evaluate(expression.operand, scope));
      case "binary": {
        const left = this.evaluate(expression.left, scope);
        const right = this.evaluate(expression.right, scope);
        if (expression.sign !== "in") return this.binary(expression.sign, left, right);
        return this.contains(left, right, expression.right.kind === "name" ? expression.right.name : undefined);
      }
      case "conditional":
        return this.conditional(expression, scope);
      case "index": {
        const object = this.evaluate(expression.object, scope);
        return this.index(object, this.evaluate(expression.index, scope), scope);
      }
      case "call":
        return this.callExpression(expression, scope);
      case "builtin":
        return this.builtin(
          expression.name,
          expression.args.map((arg) => this.evaluate(arg, scope)),
        );
      case "select": {
        const key = this.toSOp(this.evaluate(expression.key, scope), "select", expression.key.span);
        const query = this.toSOp(this.evaluate(expression.query, scope), "select", expression.query.span);
        const { operator } = expression;
        return new Selector(this.graph.match({ kind: "compare", operator }, key.node, query.node), [key, query]);
      }
      case "aggregate":
        return this.aggregate(expression, scope);
      case "list":
        return this.list(expression.items.map((item) => this.evaluate(item, scope)));
      case "dict": {
        const dict = new RaspDict();
        for (const { key, value } of expression.pairs)
          dict.set(this.dictKey(this.evaluate(key, scope), key.span), this.evaluate(value, scope));
        return dict;
      }
      case "list-for":
        return this.list(this.loop(expression, scope, (inside) => this.evaluate(expression.item, inside)));
      case "dict-for": {
        const dict = new RaspDict();
        const { pair } = expression;
        this.loop(expression, scope, (inside) =>
          dict.set(this.dictKey(this.evaluate(pair.key, inside), pair.key.span), this.evaluate(pair.value, inside)),
        );
        return dict;
      }
    }
  }

  private loop<T>(
    { names, iterable, span }: Extract<Expression, { kind: "list-for" | "dict-for" }>,
    scope: Scope,
    each: (inside: Scope) => T,
  ): T[] {
    const results: T[] = [];
    for (const item of this.itemsOf(this.evaluate(iterable, scope), "for", iterable.span)) {
      const inside = new Scope(scope);
      this.bind(names, item, inside, span);
      results.push(each(inside));
      this.checkSize(results.length);
    }
    return results;
  }

  private list(items: readonly RaspValue[]): RaspList {
    this.checkSize(items.length);
    this.graph.meter.spend(items.length);
    return new RaspList(items);
  }

  private checkSize(size: number): void {
    const limit = this.graph.meter.limits.size;
    if (size > limit) fail("LimitError", "limit-size", { limit, size });
  }

  private read(name: string, scope: Scope): RaspValue {
    const found = scope.find(name);
    if (found !== undefined) return found;
    if (name === "tokens") return this.input("tokens_str");
    if ((INPUTS as readonly string[]).includes(name)) return this.input(name);
    const span = this.graph.span;
    const raspy = span && this.foreign === 0 ? findRaspy(this.source, span.from) : undefined;
    if (raspy) {
      const { found, instead, isExact, from, to } = raspy;
      const args = { found, instead, ...(isExact && { isExact: 1 }) };
      return fail("SyntaxError", "rasp-is-raspy", args, new SourceText(this.source).span(from, to));
    }
    const nearest = nearestName(name, ["tokens", ...INPUTS, ...BUILTINS, "select", "aggregate", ...scope.names()]);
    if (nearest === undefined) return fail("NameError", "unknown-name", { name });
    return fail("NameError", "unknown-name-nearest", { name, nearest });
  }

  /** One value a name, so that it keeps the name that it is given. */
  private input(name: string): SOp {
    const made = this.inputs.get(name) ?? named(new SOp(this.inputNode(name)), name === "tokens_str" ? "tokens" : name);
    this.inputs.set(name, made);
    return made;
  }

  private inputNode(name: string): SOpNode {
    const { graph } = this;
    if (name === "indices") return graph.indices;
    if (name === "tokens_asis" || (name === "tokens_str" && this.options.isInputText)) return graph.tokens;
    return graph.map(conversion(name), [graph.tokens]);
  }

  /** A value as an s-op. An atom is the value of every position. */
  private toSOp(value: RaspValue, place: string, span?: Span): SOp {
    if (value instanceof SOp) return value;
    if (isAtom(value)) return named(new SOp(this.graph.constant(value)), wordFor(value));
    return this.needSOp(value, place, span);
  }

  private needSOp(value: RaspValue, place: string, span?: Span): SOp {
    if (value instanceof SOp) return value;
    const complain = () => {
      if (value instanceof Selector) return fail("TypeError", "rasp-selector-as-sop", { place });
      return fail("TypeError", "rasp-needs-sop", { place, type: kindOf(value) });
    };
    return span ? this.at(span, complain) : complain();
  }

  private unary(sign: "not" | "-" | "+", value: RaspValue): RaspValue {
    const { graph } = this;
    if (sign === "not") {
      if (value instanceof Selector) return new Selector(graph.complement(value.node), [value]);
      if (value instanceof SOp) return named(new SOp(this.negate(value.node), [value]), `( not ${value.name} )`);
      return !truthOf(value);
    }
    if (value instanceof SOp) {
      const node = sign === "+" ? value.node : graph.unary("neg", value.node);
      return named(new SOp(node, [value]), `( ${sign} ${value.name} )`);
    }
    if (!isAtom(value)) return fail("TypeError", "rasp-operator-kind", { operator: sign, type: kindOf(value) });
    return sign === "+" ? applyUnary("neg", applyUnary("neg", value)) : applyUnary("neg", value);
  }

  private negate(node: SOpNode): SOpNode {
    const { graph } = this;
    if (isBoolean(node)) return graph.unary("not", node);
    return graph.where(node, graph.constant(false), graph.constant(true));
  }

  private binary(sign: string, left: RaspValue, right: RaspValue): RaspValue {
    if (sign === "and" || sign === "or") return this.logic(sign, left, right);
    if (left instanceof Selector || right instanceof Selector)
      return fail("TypeError", "rasp-selector-operator", { operator: sign });
    const operator = (sign === "^" ? "**" : sign) as BinaryOperator;
    if (left instanceof SOp || right instanceof SOp) {
      const [a, b] = [this.toSOp(left, sign), this.toSOp(right, sign)];
      return named(new SOp(this.graph.binary(operator, a.node, b.node), [a, b]), nameOfBinary(sign, left, right));
    }
    if (isAtom(left) && isAtom(right)) return applyBinary(operator, left, right, this.graph.meter);
    if (sign === "+" && left instanceof RaspList && right instanceof RaspList)
      return this.list([...left.items, ...right.items]);
    if (sign === "*" && left instanceof RaspList) return this.repeat(left, right);
    if (sign === "*" && right instanceof RaspList) return this.repeat(right, left);
    if (sign === "==") return this.isEqual(left, right);
    const type = kindOf(isAtom(left) ? right : left);
    return fail("TypeError", "rasp-operator-kind", { operator: sign, type });
  }

  private repeat({ items }: RaspList, times: RaspValue): RaspList {
    if (typeof times !== "number") return fail("TypeError", "rasp-operator-kind", { operator: "*", type: "list" });
    this.checkSize(items.length * times);
    return this.list(Array.from({ length: Math.max(0, times) }, () => items).flat());
  }

  private isEqual(a: RaspValue, b: RaspValue): boolean {
    this.graph.meter.spend(1);
    if (isAtom(a) && isAtom(b)) return scalarEquals(a, b);
    if (a instanceof RaspList && b instanceof RaspList)
      return (
        a.items.length === b.items.length && a.items.every((item, i) => this.isEqual(item, b.items[i] as RaspValue))
      );
    if (!(a instanceof RaspDict && b instanceof RaspDict)) return a === b;
    const other = (key: Scalar) => b.get(key);
    return (
      a.entries.size === b.entries.size &&
      [...a.entries.values()].every(({ key, value }) => {
        const found = other(key);
        return found !== undefined && this.isEqual(value, found);
      })
    );
  }

  private logic(sign: "and" | "or", left: RaspValue, right: RaspValue): RaspValue {
    const { graph } = this;
    const operator = sign === "and" ? "&" : "|";
    if (left instanceof Selector && right instanceof Selector)
      return new Selector(graph.combine(operator, left.node, right.node), [left, right]);
    if (left instanceof Selector || right instanceof Selector) {
      const other = left instanceof Selector ? right : left;
      return fail("TypeError", "rasp-selector-mixed", { operator: sign, other: kindOf(other) });
    }
    if (!(left instanceof SOp || right instanceof SOp)) return truthOf(left) === (sign === "and") ? right : left;
    const [a, b] = [this.toSOp(left, sign), this.toSOp(right, sign)];
    const name = `( ${a.name} ${sign} ${b.name})`;
    if (isBoolean(a.node) && isBoolean(b.node))
      return named(new SOp(graph.binary(operator, a.node, b.node), [a, b]), name);
    const truth = isBoolean(b.node) ? b.node : graph.where(b.node, graph.constant(true), graph.constant(false));
    const node =
      sign === "and"
        ? graph.where(a.node, truth, graph.constant(false))
        : graph.where(a.node, graph.constant(true), truth);
    return named(new SOp(node, [a, b]), name);
  }

  /** `from` is the name of a variable that holds the container. */
  private contains(item: RaspValue, container: RaspValue, from?: string): RaspValue {
    const { graph } = this;
    if (item instanceof SOp) {
      if (!(container instanceof RaspList)) return fail("TypeError", "rasp-in-needs-list", { type: kindOf(container) });
      const items = container.items.map((one) =>
        isAtom(one) ? one : fail("TypeError", "rasp-in-needs-atoms", { type: kindOf(one) }),
      );
      const list = from ?? `[${items.map(repr).join(", ").slice(0, 40)}]`;
      return named(new SOp(graph.has(item.node, items), [item]), `${item.name} in ${list}`);
    }
    if (!isAtom(item)) return fail("TypeError", "rasp-in-needs-atoms", { type: kindOf(item) });
    if (container instanceof RaspList) return container.items.some((one) => this.isEqual(one, item));
    if (!(container instanceof SOp)) return fail("TypeError", "rasp-in-needs-list", { type: kindOf(container) });
    // Whether any position holds the value: a head over all of them.
    this.everything ??= this.selectEverything();
    const found = graph.binary("==", container.node, graph.constant(item));
    const share = this.aggregateOf(this.everything, new SOp(this.indicator(found), [container]), 0);
    return named(new SOp(graph.binary(">", share.node, graph.constant(0)), [share]), `( ${share.name} > 0 )`);
  }

  private selectEverything(): Selector {
    const one = this.graph.constant(1);
    return new Selector(this.graph.match({ kind: "compare", operator: "==" }, one, one));
  }

  private indicator(node: SOpNode): SOpNode {
    return this.graph.where(node, this.graph.constant(1), this.graph.constant(0));
  }

  private conditional({ condition, yes, no }: Extract<Expression, { kind: "conditional" }>, scope: Scope): RaspValue {
    const asked = this.evaluate(condition, scope);
    if (asked instanceof Selector)
      return this.at(condition.span, () => fail("TypeError", "rasp-selector-as-sop", { place: "if" }));
    if (!(asked instanceof SOp)) return this.evaluate(truthOf(asked) ? yes : no, scope);
    const chosen = this.toSOp(this.evaluate(yes, scope), "if", yes.span);
    const other = this.toSOp(this.evaluate(no, scope), "else", no.span);
    const made = new SOp(this.graph.where(asked.node, chosen.node, other.node), [asked, chosen, other]);
    return named(made, `${chosen.name} if ${asked.name} else ${other.name}`);
  }

  private aggregate({ selector, value, fallback }: Extract<Expression, { kind: "aggregate" }>, scope: Scope): SOp {
    const selected = this.evaluate(selector, scope);
    const values = this.toSOp(this.evaluate(value, scope), "aggregate", value.span);
    const given = fallback ? this.evaluate(fallback, scope) : 0;
    if (!(selected instanceof Selector))
      return this.at(selector.span, () => fail("TypeError", "rasp-needs-selector", { type: kindOf(selected) }));
    if (!isAtom(given))
      return this.at((fallback as Expression).span, () => fail("TypeError", "rasp-default", { type: kindOf(given) }));
    return this.aggregateOf(selected, values, given);
  }

  private aggregateOf(selector: Selector, value: SOp, fallback: Scalar): SOp {
    return new SOp(this.graph.aggregate("mean", selector.node, value.node, fallback), [selector, value], selector);
  }

  private index(object: RaspValue, index: RaspValue, scope: Scope): RaspValue {
    if (object instanceof RaspList || typeof object === "string" || object instanceof RaspDict) {
      if (index instanceof SOp) return new SOp(this.graph.map(lookUp(object), [index.node]), [index]);
      return object instanceof RaspDict ? this.entryOf(object, index) : this.itemOf(object, index);
    }
    if (!(object instanceof SOp)) return fail("TypeError", "rasp-no-items", { type: kindOf(object) });
    if (typeof index !== "number") return fail("TypeError", "rasp-index-integer", { type: kindOf(index) });
    const { graph } = this;
    const length = index < 0 ? (scope.find("length") as SOp) : undefined;
    const place = length
      ? new SOp(graph.binary("+", length.node, graph.constant(index)), [length])
      : new SOp(graph.constant(index));
    const match = graph.match({ kind: "compare", operator: "==" }, graph.indices, place.node);
    const made = this.aggregateOf(new Selector(match, [place]), object, 0);
    return named(made, `${object.name}[${index}]`);
  }

  private itemOf(object: RaspList | string, index: RaspValue): RaspValue {
    const items = typeof object === "string" ? [...object] : object.items;
    if (typeof index !== "number") return fail("TypeError", "rasp-index-integer", { type: kindOf(index) });
    const item = items.at(index);
    if (item !== undefined && index >= -items.length) return item;
    return fail("IndexError", "rasp-index-range", { index, length: items.length, type: kindOf(object) });
  }

  private entryOf(dict: RaspDict, key: RaspValue): RaspValue {
    if (!isAtom(key)) return fail("TypeError", "rasp-dict-key", { type: kindOf(key) });
    return dict.get(key) ?? fail("KeyError", "rasp-no-key", { key: repr(key) });
  }

  private dictKey(key: RaspValue, span: Span): Scalar {
    return isAtom(key) ? key : this.at(span, () => fail("TypeError", "rasp-dict-key", { type: kindOf(key) }));
  }

  private callExpression({ callee, args, span }: Extract<Expression, { kind: "call" }>, scope: Scope): RaspValue {
    const called = this.evaluate(callee, scope);
    const values = args.map((arg) => this.evaluate(arg, scope));
    if (called instanceof RaspFunction) {
      const result = this.call(called, values);
      return isSymbolic(result) ? named(result, nameOfCall(called, values)) : result;
    }
    if (!isSymbolic(called)) return fail("TypeError", "rasp-not-callable", { type: kindOf(called) });
    const [input] = values;
    if (input === undefined || values.length !== 1)
      return fail("TypeError", "rasp-one-input", { type: kindOf(called), given: values.length });
    return new Applied(called, this.inputOf(input, args[0]?.span ?? span));
  }

  /** Calls a function of the program or of the library. */
  call(fn: RaspFunction, values: readonly RaspValue[]): RaspValue {
    const expected = fn.parameters.length;
    if (values.length !== expected)
      fail("TypeError", "rasp-arity", { name: fn.name, expected, given: values.length, parameters: parametersOf(fn) });
    const limit = this.graph.meter.limits.depth;
    if (this.depth >= limit) fail("RecursionError", "limit-depth", { limit });
    const inside = new Scope(fn.scope);
    for (const [i, { name }] of fn.parameters.entries()) inside.variables.set(name, values[i] as RaspValue);
    this.depth++;
    try {
      return fn.isForeign ? this.asForeign(() => this.runBody(fn, inside)) : this.runBody(fn, inside);
    } finally {
      this.depth--;
    }
  }

  private runBody(fn: RaspFunction, inside: Scope): RaspValue {
    for (const statement of fn.body) this.execute(statement, inside);
    const results = fn.returns.map((value) => this.evaluate(value, inside));
    return results.length === 1 ? (results[0] as RaspValue) : this.list(results);
  }

  /** The input of an s-op: the characters of a text, or the atoms of a list. */
  inputOf(value: RaspValue, span: Span): readonly Scalar[] {
    return this.at(span, () => {
      const items = typeof value === "string" ? [...value] : value instanceof RaspList ? value.items : undefined;
      if (!items || items.length === 0) return fail("TypeError", "rasp-input", { type: kindOf(value) });
      const limit = this.graph.meter.limits.positions;
      if (items.length > limit) return fail("LimitError", "limit-positions", { limit, length: items.length });
      return items.map((item) => (isAtom(item) ? item : fail("TypeError", "rasp-input", { type: kindOf(item) })));
    });
  }

  private itemsOf(value: RaspValue, place: string, span: Span): readonly RaspValue[] {
    if (value instanceof RaspList) return value.items;
    if (value instanceof RaspDict) return [...value.entries.values()].map(({ key }) => key);
    return this.at(span, () => fail("TypeError", "rasp-loop", { place, type: kindOf(value) }));
  }

  private builtin(name: string, args: readonly RaspValue[]): RaspValue {
    const [first] = args;
    if (name === "range") return this.range(args);
    if (name === "zip") return this.zip(args);
    if (args.length !== 1 || first === undefined)
      return fail("TypeError", "rasp-arity", { name, expected: 1, given: args.length, parameters: "x" });
    switch (name) {
      case "round":
        if (first instanceof SOp)
          return named(new SOp(this.graph.unary("round", first.node), [first]), `( round ${first.name} )`);
        return isAtom(first) ? applyUnary("round", first) : this.needSOp(first, name);
      case "indicator": {
        const sop = this.needSOp(first, name);
        return named(new SOp(this.indicator(sop.node), [sop]), `I(${sop.name})`);
      }
      default:
        if (first instanceof RaspList) return first.items.length;
        return fail("TypeError", first instanceof SOp ? "rasp-len-of-sop" : "rasp-len", { type: kindOf(first) });
    }
  }

  private range(args: readonly RaspValue[]): RaspList {
    const numbers = args.map((arg) =>
      typeof arg === "number" ? arg : fail("TypeError", "rasp-range", { type: kindOf(arg) }),
    );
    if (numbers.length < 1 || numbers.length > 3)
      return fail("TypeError", "rasp-arity", {
        name: "range",
        expected: "1 – 3",
        given: args.length,
        parameters: "from, to, step",
      });
    const [from, to, step = 1] =
      numbers.length === 1 ? [0, numbers[0] as number] : (numbers as [number, number, number?]);
    if (step === 0) fail("ValueError", "rasp-range-step", {});
    const size = Math.max(0, Math.ceil((to - from) / step));
    this.checkSize(size);
    this.graph.meter.spend(size);
    return new RaspList(Array.from({ length: size }, (_, i) => from + i * step));
  }

  private zip(args: readonly RaspValue[]): RaspList {
    const lists = args.map((arg) =>
      arg instanceof RaspList ? arg.items : fail("TypeError", "rasp-zip", { type: kindOf(arg) }),
    );
    const size = lists[0]?.length ?? 0;
    const other = lists.find((items) => items.length !== size);
    if (other) fail("ValueError", "rasp-zip-lengths", { first: size, other: other.length });
    return this.list(Array.from({ length: size }, (_, i) => this.list(lists.map((items) => items[i] as RaspValue))));
  }
}

/** A statement costs as much time as a few expressions: it makes answers and sets names. */
const STATEMENT_STEPS = 4;

function parametersOf({ parameters }: RaspFunction): string {
  return parameters.map(({ name }) => name).join(", ");
}

/** Python's truth value. */
function truthOf(value: RaspValue): boolean {
  if (value instanceof RaspList) return value.items.length > 0;
  if (value instanceof RaspDict) return value.entries.size > 0;
  return isAtom(value) ? scalarTruthy(value) : true;
}

/** The values that several names take: those of a list, the characters of a text. */
function itemsWithin(value: RaspValue): readonly RaspValue[] {
  if (value instanceof RaspList) return value.items;
  return typeof value === "string" ? [...value] : [value];
}

/** The name that the console gives to the value of an expression. */
function nameOfStatement(expression: Expression): string {
  if (expression.kind === "boolean") return expression.value ? "True" : "False";
  return expression.kind === "name" ? expression.name : "out";
}

/** The name of an operation, whose s-op comes first where two are compared. */
function nameOfBinary(sign: string, left: RaspValue, right: RaspValue): string {
  const [a, b] = [wordFor(left), wordFor(right)];
  if (!isComparison(sign) || left instanceof SOp) return `( ${a} ${sign === "^" ? "pow" : sign} ${b} )`;
  return `( ${b} ${MIRRORED[sign]} ${a} )`;
}

/** Adds the name of a loaded file to its problem, and moves the problem to the line that loads the file. */
function inFile(error: unknown, file: string): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { problem } = error;
  if (problem.type === "LimitError") return new ProblemError({ ...problem, span: NO_SPAN });
  return new ProblemError({
    code: "rasp-load-problem",
    type: problem.type,
    args: { name: file, line: problem.span.line, code: problem.code },
    span: NO_SPAN,
  });
}

let parsedLibrary: readonly Statement[] | undefined;

function libraryStatements(): readonly Statement[] {
  parsedLibrary ??= parse(LIBRARY_SOURCE);
  return parsedLibrary;
}
