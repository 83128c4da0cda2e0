import type { MDXComponents } from "mdx/types";
import { lessonComponents } from "./app/_ui/lesson/lesson-components.tsx";

/** What a lesson may use without importing it; Next asks for this file by its name. */
export function useMDXComponents(): MDXComponents {
  return lessonComponents;
}
