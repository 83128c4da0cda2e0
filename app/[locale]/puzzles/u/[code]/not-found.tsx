import { useTranslations } from "next-intl";
import { Link } from "../../../../_i18n/navigation.ts";

/** For those who may not open a teacher's puzzle, and for addresses without one: it says no more to the ones than to the others. */
export default function NoSuchPuzzle() {
  const t = useTranslations("teach");
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("notYours")}</h1>
      <p>{t("notYoursWhy")}</p>
      <p>
        <Link href="/classes" className="button">
          {t("joinClass")}
        </Link>
      </p>
    </div>
  );
}
