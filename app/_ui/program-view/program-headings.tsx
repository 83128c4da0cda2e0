import { useTranslations } from "next-intl";
import { type LaidHeading, type ProgramLayout, rowLabel } from "./layout-program.ts";

interface Props {
  readonly layout: ProgramLayout;
  readonly isOpen: (id: number) => boolean;
  readonly onToggle: (id: number) => void;
}

/** The words over each part of the stack; a head's is a button that opens its drawing. */
export function ProgramHeadings({ layout, isOpen, onToggle }: Props) {
  return layout.headings.map((heading) => (
    <div
      key={`${heading.kind} ${heading.y}`}
      className="absolute"
      style={{ top: heading.y, left: 0, width: layout.width, height: heading.height }}
    >
      <div className="sticky left-0 flex h-full w-fit max-w-[min(100%,80vw)] items-center px-3">
        <Heading heading={heading} isOpen={isOpen} onToggle={onToggle} />
      </div>
    </div>
  ));
}

function Heading({
  heading: { kind, layer, node },
  isOpen,
  onToggle,
}: Omit<Props, "layout"> & { readonly heading: LaidHeading }) {
  const t = useTranslations("drawing");
  switch (kind) {
    case "input":
      return <p className="m-0 font-semibold text-base">{t("embedding")}</p>;
    case "layer":
      return <p className="m-0 font-semibold text-base">{t("layer", { layer })}</p>;
    case "feed-forward":
      return <p className="m-0 font-medium text-muted text-sm">{t("feedForward")}</p>;
    case "attention":
    case "selector": {
      if (!node) return null;
      const open = isOpen(node.id);
      const name = rowLabel(node);
      return (
        <button
          type="button"
          className="flex min-h-6 max-w-full items-center gap-1.5 rounded text-left text-muted text-sm hover:text-ink"
          aria-expanded={open}
          onClick={() => onToggle(node.id)}
        >
          <svg width={12} height={12} aria-hidden="true" className={`shrink-0 ${open ? "rotate-90" : ""}`}>
            <path d="M4 2l4.5 4L4 10" fill="none" stroke="currentColor" strokeWidth={2} />
          </svg>
          <span className="whitespace-nowrap font-medium">{t(kind === "selector" ? "selector" : "attention")}</span>
          <code className="truncate text-xs">{name}</code>
        </button>
      );
    }
  }
}
