import ts from "typescript";

/** One change to one place of a file. */
export interface Mutation {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly line: number;
  /** An expression that runs before the change can make a difference. A call can be put in front of it: `(call(), expression)`. */
  readonly reach: { readonly from: number; readonly to: number };
}

/** The operators that replace each operator. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  ">>": ["<<"],
  "&": ["|"],
  "|": ["&"],
};

/** Finds every single mutation of a source: operators, constants, conditions, removed statements and exchanged arguments. */
export function findMutations(source: string): readonly Mutation[] {
  const file = ts.createSourceFile("f.ts", source, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const add = (node: ts.Node, replacement: string, reach: ts.Node = node) => {
    const from = node.getStart(file);
    const line = file.getLineAndCharacterOfPosition(from).line + 1;
    found.push({ from, to: node.end, replacement, line, reach: { from: reach.getStart(file), to: reach.end } });
  };
  const negate = (node: ts.Expression) => add(node, `!(${node.getText(file)})`);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node))
      for (const other of OPERATORS[node.operatorToken.getText(file)] ?? []) add(node.operatorToken, other, node);
    if (ts.isNumericLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
      add(node, `(${node.text} + 1)`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression);
    if (ts.isConditionalExpression(node)) negate(node.condition);
    if (ts.isExpressionStatement(node)) add(node, ";", node.expression);
    if (ts.isCallExpression(node) && node.arguments.length > 1 && !isFailure(node, file)) {
      const [a, b] = node.arguments as unknown as [ts.Expression, ts.Expression];
      const text = `${b.getText(file)}, ${a.getText(file)}`;
      found.push({ ...place(a, b, file), replacement: text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The place of two neighbouring arguments. */
function place(a: ts.Expression, b: ts.Expression, file: ts.SourceFile) {
  const from = a.getStart(file);
  const first = ts.isSpreadElement(a) ? a.expression : a;
  return {
    from,
    to: b.end,
    line: file.getLineAndCharacterOfPosition(from).line + 1,
    reach: { from: first.getStart(file), to: first.end },
  };
}

/** If the type and the code of a problem were exchanged, the file would not compile. */
function isFailure(node: ts.CallExpression, file: ts.SourceFile): boolean {
  return node.expression.getText(file) === "fail";
}
