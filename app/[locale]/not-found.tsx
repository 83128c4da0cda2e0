import { useTranslations } from "next-intl";
import { Link } from "../_i18n/navigation.ts";

export default function NotFound() {
  const t = useTranslations("notFound");
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <h1 className="font-extrabold text-3xl">{t("title")}</h1>
      <p className="mt-3">{t("text")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Link href="/" className="button button-primary">
          {t("home")}
        </Link>
        <Link href="/puzzles" className="button">
          {t("puzzles")}
        </Link>
      </p>
    </div>
  );
}
