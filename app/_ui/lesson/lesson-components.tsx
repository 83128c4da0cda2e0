import type { MDXComponents } from "mdx/types";

/** The components that lessons name. */
export const lessonComponents: MDXComponents = {};
