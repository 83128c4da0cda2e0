import { GraphBuilder } from "../graph/build.ts";
import type { Json } from "../graph/json.ts";
import { scalarToJson } from "../graph/json.ts";
import type { GraphNode } from "../graph/node.ts";
import { isScalar, type Scalar } from "../graph/scalar.ts";
import { withinHostLimits } from "../host-limits.ts";
import { DEFAULT_LIMITS, Meter } from "../limits.ts";
import { fail, type Span } from "../problem/problem.ts";
import type { NodeValue, PlainValue, Program, ProgramCall, ProgramValue, ReadOptions } from "../program.ts";
import { SourceText } from "../syntax/source-text.ts";
import { toText } from "./convert.ts";
import { Interpreter } from "./interpret.ts";
import { parse, parseExpression } from "./parse.ts";
import { printAtom, printGrid, printPlain, printSequence, STEPS_AN_ITEM } from "./print-value.ts";
import { reword } from "./reword.ts";
import type { Statement } from "./tree.ts";
import {
  Applied,
  countHeads,
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

/** The front end of RASP. Throws a ProblemError at the first mistake; whatever the program does, it ends within the limits. */
export function readRasp(source: string, { limits, meter, ...about }: ReadOptions = {}): Program {
  const budget = meter ?? new Meter({ ...DEFAULT_LIMITS, ...limits });
  const graph = new GraphBuilder(budget);
  return withinHostLimits(
    budget,
    () => read(source, graph, about),
    () => graph.span,
  );
}

/** These words ask for the input as it is, so that it cannot be made text on its way in. */
const READS_INPUT = /\btokens_(?:int|float|bool|asis)\b|\bload\b/;

function read(source: string, graph: GraphBuilder, { load, defines }: ReadOptions): Program {
  const isInputText = !READS_INPUT.test(source);
  const interpreter = new Interpreter(graph, { load, defines, isInputText });
  interpreter.source = source;
  const statements = parse(source, graph.meter.limits);
  let shown: RaspValue | undefined;
  let assigned: RaspValue | undefined;
  let example: readonly Scalar[] | undefined;
  for (const statement of statements) {
    if (statement.kind === "set" && statement.subset !== "selector")
      example = interpreter.inputOf(interpreter.evaluateTop(statement.example), statement.example.span);
    if (isCommand(statement)) continue;
    const [answer] = interpreter.run(statement).slice(-1);
    if (statement.kind === "expression" || statement.kind === "draw") shown = answer?.value;
    else if (answer && isSymbolic(answer.value)) assigned = answer.value;
  }
  const result = shown ?? assigned;
  const { variables } = interpreter.globals;
  const variable = namesOf(interpreter.globals);
  return {
    source,
    graph,
    result: result === undefined ? undefined : readValue(result, graph.meter),
    call: (request) => callProgram(interpreter, request, spanOfName(statements, request.function, source)),
    valueOf: (expression, names) => readValue(evaluateText(interpreter, expression, names), graph.meter),
    definitionOf: (name) =>
      variables.has(name) ? spanOfName(statements, name, source) : fail("NameError", "function-missing", { name }),
    nameOf: (node) => variable().get(node) ?? graph.ownNameOf(node) ?? graph.nameOf(node),
    spansOf: (node) => graph.spansOf(node),
    types: "strict",
    example,
    readInput: (input) => (isInputText ? input.map(toText) : input),
    reword: (problem) => reword(problem),
    show: printSequence,
    showGrid: (input, matrix) => printGrid(input, matrix).join("\n"),
  };
}

type Command = Extract<Statement, { kind: "set" | "show" | "examples" | "display" | "exit" }>;

function isCommand(statement: Statement): statement is Command {
  return ["set", "show", "examples", "display", "exit"].includes(statement.kind);
}

/** A value in the form that the rest of the engine reads. The meter pays for printing it. */
export function readValue(value: RaspValue, meter: Meter): ProgramValue {
  if (value instanceof Applied) return { ...readNode(value.of), input: value.input };
  return isSymbolic(value) ? readNode(value) : readPlain(value, meter);
}

function readNode(value: SOp | Selector): NodeValue {
  const about = { type: kindOf(value), heads: countHeads(value) };
  return value instanceof SOp
    ? { kind: "sequence", node: value.node, ...about }
    : { kind: "selector", node: value.node, ...about };
}

function readPlain(value: RaspValue, meter: Meter): PlainValue {
  return {
    kind: "value",
    type: kindOf(value),
    isNothing: false,
    print: () => withinHostLimits(meter, () => (isAtom(value) ? printAtom(value) : printPlain(value, meter))),
    toJson: () => withinHostLimits(meter, () => toJson(value, meter)),
  };
}

function toJson(value: RaspValue, meter: Meter): Json {
  if (isAtom(value)) return scalarToJson(value);
  meter.spend(STEPS_AN_ITEM);
  if (value instanceof RaspList) return value.items.map((item) => toJson(item, meter));
  if (!(value instanceof RaspDict)) return printPlain(value, meter);
  return Object.fromEntries(
    [...value.entries.values()].map((entry) => [toText(entry.key), toJson(entry.value, meter)]),
  );
}

/** The place at which a name is defined or first set; the whole program if that is in a loaded file. */
function spanOfName(statements: readonly Statement[], name: string, source: string): Span {
  for (const statement of statements) {
    if (statement.kind === "def" && statement.name.name === name) return statement.span;
    if (statement.kind === "assign" && statement.names.some((one) => one.name === name)) return statement.span;
  }
  return new SourceText(source).span(0, source.length);
}

/**
 * Calls a function of the program, or takes the s-op or selector of that name as it is. Arguments are values; a function
 * that takes one more than the call gives gets the input itself as its last.
 */
function callProgram(interpreter: Interpreter, { function: name, args, names }: ProgramCall, span: Span): ProgramValue {
  const called = interpreter.globals.variables.get(name);
  if (called === undefined || called instanceof Lazy) return fail("NameError", "function-missing", { name });
  const { graph } = interpreter;
  if (!(called instanceof RaspFunction)) return readValue(called, graph.meter);
  const values = args.map((arg) => evaluateText(interpreter, arg, names));
  if (called.parameters.length === values.length + 1) values.push(new SOp(graph.tokens));
  const given = values.length;
  const expected = called.parameters.length;
  const parameters = called.parameters.map((parameter) => parameter.name).join(", ");
  if (given !== expected) return fail("TypeError", "rasp-call-arity", { name, expected, given, parameters }, span);
  return readValue(interpreter.call(called, values), graph.meter);
}

const NOT_EQUAL = /^\s*(\w+)\s*!=\s*(\w+)\s*$/;
const READ_SELECTOR = /^\s*(\w+)\.value\(([^,]*)(?:,([^,]*))?\)\s*$/;

/** Puzzles say in RASPy what they call a function with, and how they read a selector. */
function evaluateText(
  interpreter: Interpreter,
  expression: string,
  names: ReadonlyMap<string, Scalar | NodeValue>,
): RaspValue {
  const { graph, globals } = interpreter;
  const scope = new Scope(globals);
  scope.variables.set("tokens", new SOp(graph.tokens));
  for (const [name, value] of names) scope.variables.set(name, writeValue(value));
  const evaluate = (text: string) => graph.unplaced(() => interpreter.evaluate(parseExpression(text), scope));
  const [, left, right] = NOT_EQUAL.exec(expression) ?? [];
  if (left && right) return new SOp(graph.binary("!=", nodeOf(evaluate(left), graph), nodeOf(evaluate(right), graph)));
  const [, selector, value, fallback] = READ_SELECTOR.exec(expression) ?? [];
  if (!selector || !value) return evaluate(expression);
  const [selected, otherwise] = [evaluate(selector), fallback ? evaluate(fallback) : 0];
  if (!(selected instanceof Selector) || !isAtom(otherwise)) throw new Error(`a puzzle cannot read ${expression}`);
  return new SOp(graph.aggregate("sum", selected.node, nodeOf(evaluate(value), graph), otherwise), [selected]);
}

function nodeOf(value: RaspValue, graph: GraphBuilder) {
  if (value instanceof SOp) return value.node;
  if (isAtom(value)) return graph.constant(value);
  throw new Error("an argument of a puzzle is an s-op or a plain value");
}

function writeValue(value: Scalar | NodeValue): RaspValue {
  if (isScalar(value)) return value;
  if (value.kind === "selector") return new Selector(value.node);
  return new SOp(value.node);
}

/** The first variable that holds each node. They are looked up when the first name is asked for. */
function namesOf(globals: Scope): () => ReadonlyMap<GraphNode, string> {
  let names: Map<GraphNode, string> | undefined;
  return () => {
    if (names) return names;
    names = new Map();
    for (const variables of [globals.variables, globals.parent?.variables ?? new Map<string, RaspValue>()])
      for (const [name, value] of variables) {
        if (name === "out" || value instanceof Lazy || !isSymbolic(value) || value.node.kind === "input") continue;
        if (!names.has(value.node)) names.set(value.node, name);
      }
    return names;
  };
}
