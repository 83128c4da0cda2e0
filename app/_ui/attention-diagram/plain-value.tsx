import { useTranslations } from "next-intl";

/** A result that is no sequence: it is printed, and there is nothing to draw. */
export function PlainValue({ text }: { readonly text: string }) {
  const t = useTranslations("drawing");
  return (
    <div className="grid gap-2">
      <pre
        className="card m-0 max-h-72 overflow-auto whitespace-pre-wrap break-words p-3 font-mono text-sm"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long value scrolls
        tabIndex={0}
      >
        {text}
      </pre>
      <p className="m-0 text-muted text-sm">{t("plainValue")}</p>
    </div>
  );
}
