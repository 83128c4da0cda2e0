import type { Tree } from "@lezer/common";
import { childrenOf } from "../repair/failure.ts";
import { nodesOf, type Remark } from "./remark.ts";

/** `["a" "e"]`: texts side by side in a list are one text, so a comma is missing. */
export function textsSideBySide(tree: Tree): Remark[] {
  return nodesOf(tree, "ContinuedString").flatMap((node): Remark[] => {
    const isListed = ["ArrayExpression", "SetExpression", "TupleExpression"].includes(node.parent?.name ?? "");
    const texts = childrenOf(node);
    if (!isListed || texts.length < 2) return [];
    const edits = texts
      .slice(1)
      .map((text, i) => ({ from: texts[i]?.to ?? text.from, to: texts[i]?.to ?? text.from, insert: "," }));
    return [{ code: "texts-joined", args: {}, from: node.from, to: node.to, candidates: [edits] }];
  });
}

/** `x is "ab"`: equal texts and numbers need not be one object. */
export function literalIdentities(tree: Tree, source: string): Remark[] {
  return nodesOf(tree, "BinaryExpression").flatMap((node): Remark[] => {
    const [left, sign, ...rest] = childrenOf(node);
    const right = rest.at(-1);
    if (!left || sign?.name !== "is" || !right || !/^(?:String|Number)$/.test(right.name)) return [];
    const operator = rest.length > 1 ? "!=" : "==";
    const edit = { from: sign.from, to: rest.length > 1 ? (rest[0]?.to ?? sign.to) : sign.to, insert: operator };
    const args = { value: source.slice(right.from, right.to), operator };
    return [{ code: "identity-of-literal", args, from: node.from, to: node.to, candidates: [[edit]] }];
  });
}
