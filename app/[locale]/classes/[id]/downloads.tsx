import { useTranslations } from "next-intl";

/** The gradebook as files. */
export function Downloads({ path }: { readonly path: string }) {
  const t = useTranslations("classes");
  const files = [
    ["csvWide", "?form=wide"],
    ["csvLong", "?form=long"],
    ["csvHidden", "?form=long&names=hidden"],
  ] as const;
  return (
    <div>
      <h3 className="font-bold">{t("downloads")}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-2">
        {files.map(([words, query]) => (
          <li key={words}>
            <a className="link" href={path + query} download>
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
