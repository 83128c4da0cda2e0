import { useTranslations } from "next-intl";
import { Link } from "../../_i18n/navigation.ts";

interface Props {
  readonly path: string;
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly chosenId: string | undefined;
}

/** Narrows a board to one of the reader's classes. A reader without a class does not see it. */
export function CircleChoice({ path, classes, chosenId }: Props) {
  const t = useTranslations("board.circle");
  if (classes.length === 0) return null;
  const choices = [{ id: undefined, name: t("everybody") }, ...classes];
  return (
    <nav aria-label={t("label")}>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ id, name }) => (
          <li key={id ?? ""}>
            <Link
              href={id === undefined ? path : `${path}?class=${id}`}
              aria-current={id === chosenId ? "true" : undefined}
              className="button aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
