export { countOperations } from "./count-operations.ts";
export { blockNames, freeNames, namesOf } from "./free-names.ts";
export { nearestName } from "./nearest-name.ts";
export { parse } from "./parse.ts";
export { printExpression, printModule } from "./print.ts";
