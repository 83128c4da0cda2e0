import type { Expression, Statement } from "../../syntax/tree.ts";
import { choice, itemsOf, known, type Operand, type Place, truthOf } from "./operand.ts";
import { tellNoForm } from "./part.ts";
import { binary, bindTarget, noted } from "./read-expression.ts";
import { bindNamed } from "./read-named.ts";
import { type Reader, takeStep } from "./reader.ts";

type Next = (place: Place) => Operand;

interface Loop {
  readonly next: Next;
  readonly end: Next;
}

/** Reads the body of a function as the value that it returns. */
export function readBody(body: readonly Statement[] | Expression, place: Place, reader: Reader): Operand {
  if (!Array.isArray(body)) return readValue(body as Expression, place, reader);
  return readBlock(body, place, () => known(null), undefined, reader);
}

function readValue(expression: Expression, place: Place, reader: Reader): Operand {
  const named = bindNamed(expression, place, reader);
  return reader.read(named.expression, named.place);
}

/** The value that is returned from a block, or by what comes after it. */
function readBlock(
  [first, ...rest]: readonly Statement[],
  place: Place,
  after: Next,
  loop: Loop | undefined,
  reader: Reader,
): Operand {
  if (!first) return after(place);
  takeStep(reader);
  const next: Next = (at) => readBlock(rest, at, after, loop, reader);
  const read = (expression: Expression) => noted(expression, reader.read(expression, place), reader);
  switch (first.kind) {
    case "return":
      return first.value ? readValue(first.value, place, reader) : known(null);
    case "pass":
      return next(place);
    case "expression":
      return first.value.kind === "string" ? next(place) : tellNoForm();
    case "assign": {
      const operand = read(first.value);
      return next(first.targets.reduce((at, target) => bindTarget(target, operand, at), place));
    }
    case "augmented": {
      const { target, value, operator } = first;
      const before = target.kind === "name" ? place.names.get(target.name) : undefined;
      const operand = before ? binary(operator, before, read(value)) : tellNoForm();
      return next(bindTarget(target, operand, place));
    }
    case "def": {
      const { name, parameters, body } = first;
      if (first.decorators?.length) return tellNoForm();
      return next(
        bindTarget({ kind: "name", name, span: first.span }, { kind: "closure", name, parameters, body, place }, place),
      );
    }
    case "if": {
      const [branch, ...others] = first.branches;
      if (!branch) return readBlock(first.orElse, place, next, loop, reader);
      const { expression, place: at } = bindNamed(branch.test, place, reader);
      return choice(
        truthOf(reader.read(expression, at)),
        () => readBlock(branch.body, at, next, loop, reader),
        () => readBlock([{ ...first, branches: others }], at, next, loop, reader),
      );
    }
    case "for": {
      const items = itemsOf(reader.read(first.iterable, place));
      const round =
        (i: number): Next =>
        (at) => {
          const item = items[i];
          if (!item) return readBlock(first.orElse, at, next, loop, reader);
          const inside = { next: round(i + 1), end: next };
          return readBlock(first.body, bindTarget(first.target, item, at), inside.next, inside, reader);
        };
      return round(0)(place);
    }
    case "assert":
      return truthOf(reader.read(first.test, place)) === true ? next(place) : tellNoForm();
    case "try": {
      // An error in a part makes the program compute every pair, so that only the body is left.
      const [only, ...others] = first.body;
      return only?.kind === "return" && others.length === 0 && first.finally.length === 0
        ? readBlock([only], place, next, undefined, reader)
        : tellNoForm();
    }
    case "break":
      return loop ? loop.end(place) : tellNoForm();
    case "continue":
      return loop ? loop.next(place) : tellNoForm();
    default:
      return tellNoForm();
  }
}
