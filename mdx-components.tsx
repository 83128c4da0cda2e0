import type { MDXComponents } from "mdx/types";
import { lessonComponents } from "./app/_ui/lesson/lesson-components.tsx";

/** The components that a lesson may use without importing them. Next asks for this file by its name. */
export function useMDXComponents(): MDXComponents {
  return lessonComponents;
}
