export { type Interpretation, type InterpretOptions, interpret } from "./interpret.ts";
export { fromJson, type Json, scalarFromJson, scalarToJson, toJson } from "./json.ts";
