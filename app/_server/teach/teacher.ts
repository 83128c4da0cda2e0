import "server-only";
import type { Reader } from "../people/auth.ts";
import { Refused } from "../system/refusal.ts";

/** A reader with an account, who can find their work again from another browser. */
export type Teacher = Reader & { readonly isAnonymous: false };

/** Throws `Refused` for a visitor and for a learner without an account. */
export function requireTeacher(reader: Reader | undefined): Teacher {
  if (!isTeacher(reader)) throw new Refused("forbidden", "Sign in to an account first.", "sign-in-first");
  return reader;
}

export function isTeacher(reader: Reader | undefined): reader is Teacher {
  return reader !== undefined && !reader.isAnonymous;
}
