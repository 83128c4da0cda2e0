import "server-only";
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import { orUnavailable } from "../system/database.ts";
import { isUniqueViolation } from "../system/database-errors.ts";
import { server } from "../system/server.ts";
import { aliasKey, lettersOf } from "./alias-key.ts";

/** The reasons to refuse an alias. The page has words for each. */
export type AliasProblem =
  | "alias-empty"
  | "alias-too-long"
  | "alias-invisible"
  | "alias-characters"
  | "alias-marks"
  | "alias-reserved"
  | "alias-rude"
  | "alias-taken";

export type AliasChoice =
  | { readonly kind: "good"; readonly alias: string; readonly key: string }
  | { readonly kind: "bad"; readonly problem: AliasProblem };

/** In characters as people count them, after normalization. */
const ALIAS_MAX = 24;

/** Far more than any alias could have: not even looked at. */
const LOOKED_AT = 200;

const RESERVED = [
  "admin",
  "administrator",
  "moderator",
  "raspschool",
  "root",
  "staff",
  "system",
  "teacher",
  "anonymous",
];
const RESERVED_KEYS = new Set(RESERVED.map(aliasKey));
const RUDE_CHINESE = ["幹你", "操你", "肏", "屌你", "雞掰", "機掰", "靠北", "他媽的", "婊子", "賤人", "智障", "王八蛋"];

const rude = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/**
 * Judges an alias: letters of any script, digits, spaces and `_ - . '`. It is normalized (NFKC). Two aliases that look the
 * same have the same key.
 *
 * @example judgeAlias("  Ｌéa_K ") // { kind: "good", alias: "Léa_K", key: "~leak" }
 */
export function judgeAlias(text: string): AliasChoice {
  if (text.length > LOOKED_AT) return bad("alias-too-long");
  // Controls, direction overrides and joiners would let a name rearrange the board around it. Fillers show nothing.
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text))
    return bad("alias-invisible");
  const alias = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (alias === "") return bad("alias-empty");
  if ([...new Intl.Segmenter().segment(alias)].length > ALIAS_MAX) return bad("alias-too-long");
  if (!/^[\p{L}\p{M}\p{Nd} _.'-]+$/u.test(alias)) return bad("alias-characters");
  if (/\p{M}{3}/u.test(alias.normalize("NFD")) || /^\p{M}/u.test(alias)) return bad("alias-marks");
  const letters = lettersOf(alias).toLowerCase();
  if (letters === "") return bad("alias-characters");
  const key = aliasKey(alias);
  if (RESERVED_KEYS.has(key)) return bad("alias-reserved");
  if (rude.hasMatch(alias) || rude.hasMatch(letters) || RUDE_CHINESE.some((word) => alias.includes(word)))
    return bad("alias-rude");
  return { kind: "good", alias, key };
}

function bad(problem: AliasProblem): AliasChoice {
  return { kind: "bad", problem };
}

/** Gives the learner an alias, or removes it. If the new one is refused, the old one stays. */
export async function chooseAlias(learnerId: string, text: string | null): Promise<AliasChoice | { kind: "none" }> {
  const choice = text === null ? ({ kind: "none" } as const) : judgeAlias(text);
  if (choice.kind === "bad") return choice;
  const { alias, key } = choice.kind === "good" ? choice : { alias: null, key: null };
  try {
    await orUnavailable(async () => {
      const { database } = server();
      const before = await database.learner.findUniqueOrThrow({ where: { id: learnerId } });
      // A hidden alias chosen again stays hidden.
      const aliasHiddenAt = before.aliasKey === key ? before.aliasHiddenAt : null;
      await database.learner.update({ where: { id: learnerId }, data: { alias, aliasKey: key, aliasHiddenAt } });
    });
    return choice;
  } catch (error) {
    if (isUniqueViolation(error)) return bad("alias-taken");
    throw error;
  }
}
