import { useTranslations } from "next-intl";
import { ReloadButton } from "./reload-button.tsx";

/** Takes the place of a page that could not be made. The rest of the site stays usable. */
export function PageFailure() {
  const t = useTranslations("failure");
  return (
    <div className="mx-auto max-w-xl px-4 py-16" role="alert">
      <h1 className="font-extrabold text-3xl">{t("title")}</h1>
      <p className="mt-3">{t("text")}</p>
      <ReloadButton>{t("again")}</ReloadButton>
    </div>
  );
}
