import type { Json } from "../graph/json.ts";
import type { GraphNode } from "../graph/node.ts";
import { isScalar, type Scalar } from "../graph/scalar.ts";
import { fail, locate, ProblemError, type Span } from "../problem/problem.ts";
import type { NodeValue, PlainValue, Program, ProgramValue, ReadOptions } from "../program.ts";
import { pyRepr } from "./builtins/repr.ts";
import { type Interpretation, interpret } from "./interpret.ts";
import { toJson } from "./json.ts";
import { Key, type PyValue, pyTypeName, Query, Result, Selector, SelectorResult, SOp } from "./value.ts";

/** The front end of RASPy. Throws a ProblemError at the first mistake. Every program ends within the limits. */
export function readRaspy(source: string, options: ReadOptions = {}): Program {
  const interpretation = interpret(source, options);
  const { globals, runtime, result, resultSpan } = interpretation;
  const { graph } = runtime;
  const variables = variableNames(globals);
  return {
    source,
    graph,
    result: result === undefined ? undefined : readValue(result, resultSpan),
    call: ({ function: name, args, names, isPure = false }) =>
      readValue(interpretation.callWith(name, args, names, { pure: isPure })),
    valueOf: (expression, names) => {
      const values = Array.from(names, ([name, value]) => [name, writeValue(value)] as const);
      return readValue(interpretation.evaluateOver(expression, new Map(values)));
    },
    definitionOf: (name) => definitionOf(interpretation, name),
    nameOf: (node) => graph.ownNameOf(node) ?? variables().get(node) ?? graph.localNameOf(node) ?? graph.nameOf(node),
    spansOf: (node) => graph.spansOf(node),
  };
}

/** Reads a value. `span` is the place of a problem with printing it. */
function readValue(value: PyValue, span?: Span): ProgramValue {
  return readNode(value) ?? readPlain(value, span);
}

function readNode(value: PyValue): NodeValue | undefined {
  const type = pyTypeName(value);
  if (value instanceof SOp) return { kind: "sequence", type, node: value.node };
  if (value instanceof Selector) return { kind: "selector", type, node: value.node };
  if (value instanceof Key) return { kind: "key", type, node: value.node };
  if (value instanceof Query) return { kind: "query", type, node: value.node };
  if (value instanceof Result) return { kind: "sequence", type, node: value.node, input: value.input };
  if (value instanceof SelectorResult) return { kind: "selector", type, node: value.node, input: value.input };
  return undefined;
}

function readPlain(value: PyValue, span: Span | undefined): PlainValue {
  const print = () => {
    try {
      return pyRepr(value);
    } catch (error) {
      throw span ? locate(error, span) : error;
    }
  };
  return {
    kind: "value",
    type: pyTypeName(value),
    isNothing: value === null,
    print,
    toJson: () => jsonOr(value, print),
  };
}

function jsonOr(value: PyValue, print: () => string): Json {
  try {
    return toJson(value);
  } catch (error) {
    if (error instanceof ProblemError) return print();
    throw error;
  }
}

function writeValue(value: Scalar | NodeValue): PyValue {
  if (isScalar(value)) return value;
  switch (value.kind) {
    case "sequence":
      return new SOp(value.node);
    case "selector":
      return new Selector(value.node);
    case "key":
      return new Key(value.node);
    case "query":
      return new Query(value.node);
  }
}

function definitionOf({ globals }: Interpretation, name: string): Span {
  const defined = globals.get(name);
  if (typeof defined !== "object" || defined === null || !("kind" in defined))
    return fail("NameError", "function-missing", { name });
  return defined.span;
}

/** The first variable that holds each node. They are collected when the first name is needed. */
function variableNames(globals: ReadonlyMap<string, PyValue>): () => ReadonlyMap<GraphNode, string> {
  let names: Map<GraphNode, string> | undefined;
  return () => {
    if (names) return names;
    names = new Map();
    for (const [name, value] of globals) {
      const node = readNode(value)?.node;
      if (node && !names.has(node)) names.set(node, name);
    }
    return names;
  };
}
