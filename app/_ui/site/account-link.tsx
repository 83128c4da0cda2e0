import { useTranslations } from "next-intl";
import { Link } from "../../_i18n/navigation.ts";

export function AccountLink() {
  const t = useTranslations("account");
  return (
    <Link
      href="/account"
      prefetch={false}
      aria-label={t("title")}
      title={t("title")}
      className="button button-quiet min-w-11 px-2"
    >
      <svg viewBox="0 0 24 24" className="size-6" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <circle cx="12" cy="8" r="4" />
        <path d="M4 21c1-5 4-7 8-7s7 2 8 7" strokeLinecap="round" />
      </svg>
    </Link>
  );
}
