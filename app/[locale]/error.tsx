"use client";

import { useTranslations } from "next-intl";

/** A failed page shows this. The rest of the site stays usable. */
export default function PageFailure({ reset }: { readonly reset: () => void }) {
  const t = useTranslations("failure");
  return (
    <div className="mx-auto max-w-xl px-4 py-16" role="alert">
      <h1 className="font-extrabold text-3xl">{t("title")}</h1>
      <p className="mt-3">{t("text")}</p>
      <button type="button" className="button button-primary mt-6" onClick={reset}>
        {t("again")}
      </button>
    </div>
  );
}
