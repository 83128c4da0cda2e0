import ts from "typescript";

/** One change to one place of a file. */
export interface Mutation {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly line: number;
}

/** Each operator with those that stand in its place. */
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

/** Every single mutation of a source: operators, constants, conditions, left-out statements and exchanged arguments. */
export function findMutations(source: string): readonly Mutation[] {
  const file = ts.createSourceFile("f.ts", source, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const add = (node: ts.Node, replacement: string) => {
    const from = node.getStart(file);
    found.push({ from, to: node.end, replacement, line: file.getLineAndCharacterOfPosition(from).line + 1 });
  };
  const negate = (node: ts.Expression) => add(node, `!(${node.getText(file)})`);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node))
      for (const other of OPERATORS[node.operatorToken.getText(file)] ?? []) add(node.operatorToken, other);
    if (ts.isNumericLiteral(node)) add(node, `(${node.text} + 1)`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression);
    if (ts.isConditionalExpression(node)) negate(node.condition);
    if (ts.isExpressionStatement(node)) add(node, ";");
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

function place(a: ts.Node, b: ts.Node, file: ts.SourceFile) {
  const from = a.getStart(file);
  return { from, to: b.end, line: file.getLineAndCharacterOfPosition(from).line + 1 };
}

/** Exchanged, the type and the code of a problem would not compile. */
function isFailure(node: ts.CallExpression, file: ts.SourceFile): boolean {
  return node.expression.getText(file) === "fail";
}
