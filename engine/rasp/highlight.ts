import { styleTags, tags } from "@lezer/highlight";

/** The highlighting tag of each node of the grammar. */
export const raspHighlighting = styleTags({
  "def return for load draw": tags.definitionKeyword,
  "if else in": tags.controlKeyword,
  "not and or": tags.operatorKeyword,
  "select Builtin": tags.standard(tags.function(tags.variableName)),
  aggregate: tags.special(tags.function(tags.variableName)),
  "set show example examples full seq display on off exit quit selector SOpWord": tags.keyword,
  Boolean: tags.bool,
  VariableName: tags.variableName,
  "CallExpression/VariableName": tags.function(tags.variableName),
  VariableDefinition: tags.definition(tags.variableName),
  "FunctionDefinition/VariableDefinition": tags.function(tags.definition(tags.variableName)),
  Number: tags.number,
  String: tags.string,
  Comment: tags.lineComment,
  ArithOp: tags.arithmeticOperator,
  "CompareOp SelectOp": tags.compareOperator,
  AssignOp: tags.definitionOperator,
  "( )": tags.paren,
  "[ ]": tags.squareBracket,
  "{ }": tags.brace,
  "; , :": tags.separator,
});
