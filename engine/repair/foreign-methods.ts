import { argumentsOf, asOperand, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";

type Write = (x: string, args: readonly string[]) => string;

const contains: Write = (x, [item = '""']) => `(${item} in ${x})`;
const length: Write = (x) => `len(${x})`;
const at: Write = (x, [index = "0"]) => `${x}[${index}]`;
const slice: Write = (x, [from = "0", to = ""]) => `${x}[${from}:${to}]`;
const method =
  (name: string): Write =>
  (x, args) =>
    `${x}.${name}(${args.join(", ")})`;

/** Methods that other languages give to text, lists and dicts. */
const METHODS: Readonly<Record<string, Write>> = {
  includes: contains,
  contains,
  has: contains,
  containsKey: contains,
  hasOwnProperty: contains,
  has_key: contains,
  contains_key: contains,
  indexOf: method("find"),
  length,
  size: length,
  len: length,
  charAt: at,
  at,
  elementAt: at,
  substring: slice,
  substr: slice,
  slice,
  push: method("append"),
  push_back: method("append"),
  add: method("append"),
  addAll: method("extend"),
  concat: (x, [other = "[]"]) => `${x} + ${other}`,
  toUpperCase: method("upper"),
  to_upper: method("upper"),
  to_uppercase: method("upper"),
  to_ascii_uppercase: method("upper"),
  upcase: method("upper"),
  uppercase: method("upper"),
  to_lowercase: method("lower"),
  to_ascii_lowercase: method("lower"),
  downcase: method("lower"),
  lowercase: method("lower"),
  is_alphabetic: method("isalpha"),
  chars: (x) => `list(${x})`,
  toUpper: method("upper"),
  toLowerCase: method("lower"),
  to_lower: method("lower"),
  toLower: method("lower"),
  trim: method("strip"),
  startsWith: method("startswith"),
  starts_with: method("startswith"),
  endsWith: method("endswith"),
  ends_with: method("endswith"),
  replaceAll: method("replace"),
  charCodeAt: (x) => `ord(${x})`,
  codePointAt: (x) => `ord(${x})`,
  toString: (x: string) => `str(${x})`,
  to_string: (x) => `str(${x})`,
  equals: (x, [other = '""']) => `${x} == ${other}`,
  isEmpty: (x) => `len(${x}) == 0`,
  is_empty: (x) => `len(${x}) == 0`,
  empty: (x) => `len(${x}) == 0`,
  isDigit: method("isdigit"),
  is_digit: method("isdigit"),
  is_numeric: method("isdigit"),
  put: (x, [key = "0", value = "None"]) => `${x}[${key}] = ${value}`,
  iter: (x) => x,
  into_iter: (x) => x,
  clone: method("copy"),
  map: (x, [fn = "f"]) => `[(${fn})(v) for v in ${x}]`,
  filter: (x, [fn = "f"]) => `[v for v in ${x} if (${fn})(v)]`,
  reverse_list: method("reverse"),
  reverse: (x) => `${x}[::-1]`,
  reversed: (x) => `${x}[::-1]`,
  lenght: length,
  append: (x, [item = '""']) => `${x} + ${item}`,
};

/** `"aeiou".includes(c)`, `xs.push(1)`, `xs.length`. */
function repairForeignMethod(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  const name = String(args.name);
  if (!/^no-attribute/.test(code) || !/^(?:str|list|dict|set|tuple|int)$/.test(String(args.type))) return undefined;
  const write = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  const member = failure.covering("MemberExpression");
  const object = member?.firstChild;
  if (!write || !member || !object) return undefined;
  const call = member.parent?.name === "CallExpression" ? member.parent : undefined;
  const given = call ? argumentsOf(call).map((node) => failure.text(node)) : [];
  const x = /^["'[{]/.test(failure.text(object)) ? failure.text(object) : asOperand(failure.text(object));
  const whole = call ?? member;
  // `append` gives nothing back.
  const isValue = write === METHODS.push && whole.parent?.name === "AssignStatement";
  const type = String(args.type);
  // A dict takes a key and a value, and a list has these two itself.
  const isEntry = type === "dict" && /^(?:add|append|push)$/.test(name);
  if ((name === "append" || name === "reverse") && !isEntry && type !== "str") return undefined;
  const text = isEntry ? `${x}[${given[0] ?? "0"}] = 0` : isValue ? `${x} + [${given.join(", ")}]` : write(x, given);
  const [item] = given;
  const isAsked = write === contains && item !== undefined;
  return {
    code: "foreign-method",
    args: { name, type: String(args.type), meant: isAsked ? `${item} in ${x}` : text },
    // The item may be an s-op, which `in` cannot find.
    candidates: [...(isAsked ? [[replace(whole, `${asOperand(item)}.has(${x})`)]] : []), [replace(whole, text)]],
  };
}

export const FOREIGN_METHOD_RECIPES: readonly Recipe[] = [repairForeignMethod];
