import type { ComponentProps, ReactElement } from "react";
import { CodeLines } from "../code-editor/code-lines.tsx";

/** A fenced block: a program in RASP is coloured on the server, anything else stays text. */
export function CodeBlock({ children, ...rest }: ComponentProps<"pre">) {
  const code = (children as ReactElement<ComponentProps<"code">> | undefined)?.props;
  if (code?.className !== "language-rasp" || typeof code.children !== "string") return <pre {...rest}>{children}</pre>;
  return (
    <pre className="code-box code-plain my-4" data-readonly>
      <code className="code-text block">
        <CodeLines source={code.children.replace(/\n$/, "")} />
      </code>
    </pre>
  );
}
