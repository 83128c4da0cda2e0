export { countOperations } from "./count-operations.ts";
export { blockNames, declaredNames, freeNames, globalNames, namesOf } from "./free-names.ts";
export { nearestName } from "./nearest-name.ts";
export { parse } from "./parse.ts";
export { hasYield, mapParts, namedIn, partsOf, yields } from "./parts.ts";
export { printExpression, printModule } from "./print.ts";
