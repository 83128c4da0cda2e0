import ts from "typescript";

/** One change to one place of a file. */
export interface Mutation {
  readonly from: number;
  readonly to: number;
  /** The form of the place, which decides how a switch between the two texts is written. */
  readonly form: "expression" | "statement" | "arguments";
  readonly replacement: string;
  readonly line: number;
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
  const add = (from: number, to: number, replacement: string, form: Mutation["form"] = "expression") =>
    found.push({ from, to, replacement, form, line: file.getLineAndCharacterOfPosition(from).line + 1 });
  const replace = (node: ts.Node, replacement: string) => add(node.getStart(file), node.end, replacement);
  const negate = (node: ts.Expression) => replace(node, `!(${node.getText(file)})`);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node))
      for (const other of OPERATORS[node.operatorToken.getText(file)] ?? [])
        replace(node, `(${node.left.getText(file)}) ${other} (${node.right.getText(file)})`);
    if (ts.isNumericLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
      replace(node, `(${node.text} + 1)`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, "true");
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression);
    if (ts.isConditionalExpression(node)) negate(node.condition);
    if (ts.isExpressionStatement(node) && node.expression.getText(file) !== "super")
      add(node.expression.getStart(file), node.expression.end, "undefined", "statement");
    if (
      ts.isCallExpression(node) &&
      node.arguments.length > 1 &&
      !isFailure(node, file) &&
      !isCommutative(node, file)
    ) {
      const [a, b] = node.arguments as unknown as [ts.Expression, ts.Expression];
      add(a.getStart(file), b.end, `${b.getText(file)}, ${a.getText(file)}`, "arguments");
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The arguments of these may be exchanged: the engine's expressions have the same values in any order. */
function isCommutative(node: ts.CallExpression, file: ts.SourceFile): boolean {
  return /^Math\.(?:min|max|imul)$/.test(node.expression.getText(file));
}

/** If the type and the code of a problem were exchanged, the file would not compile. */
function isFailure(node: ts.CallExpression, file: ts.SourceFile): boolean {
  return node.expression.getText(file) === "fail";
}
