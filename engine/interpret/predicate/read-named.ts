import { mapParts, namedIn } from "../../syntax/index.ts";
import type { Expression } from "../../syntax/tree.ts";
import type { Place } from "./operand.ts";
import { tellNoForm } from "./part.ts";
import { bindTarget, noted } from "./read-expression.ts";
import type { Reader } from "./reader.ts";

interface Unnamed {
  readonly expression: Expression;
  readonly place: Place;
}

/** Binds the names that `:=` always binds in an expression, and puts the names in the place of their values. */
export function bindNamed(expression: Expression, place: Place, reader: Reader): Unnamed {
  if (namedIn(expression).length === 0) return { expression, place };
  switch (expression.kind) {
    case "named": {
      const { name, span } = expression;
      const inner = bindNamed(expression.value, place, reader);
      // A name that has a value already may be read before it gets the new one.
      if (inner.place.names.has(name)) return tellNoForm();
      const operand = noted(inner.expression, reader.read(inner.expression, inner.place), reader);
      const target = { kind: "name", name, span } as const;
      return { expression: target, place: bindTarget(target, operand, inner.place) };
    }
    case "and":
    case "or": {
      const left = bindNamed(expression.left, place, reader);
      return namedIn(expression.right).length > 0
        ? tellNoForm()
        : { expression: { ...expression, left: left.expression }, place: left.place };
    }
    case "conditional": {
      const test = bindNamed(expression.test, place, reader);
      return namedIn(expression.ifTrue).length + namedIn(expression.orElse).length > 0
        ? tellNoForm()
        : { expression: { ...expression, test: test.expression }, place: test.place };
    }
    case "comprehension":
    case "dictComprehension":
      return tellNoForm();
    default: {
      let at = place;
      const rest = mapParts(expression, (part) => {
        const inner = bindNamed(part, at, reader);
        at = inner.place;
        return inner.expression;
      });
      return { expression: rest, place: at };
    }
  }
}
