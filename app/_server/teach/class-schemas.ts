import { z } from "zod";
import { COMMENT_LENGTH } from "../../_api/class-answers.ts";

/** A name that people read: no control characters, and something in it. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "has characters that cannot be seen");

/** The IANA name of a time zone. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, "is no time zone");

/** A student number or a section. An empty text becomes null. */
export const labelSchema = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "has characters that cannot be seen")
  .transform((text) => (text === "" ? null : text))
  .nullable();

/** A comment: plain text of several lines, without characters that cannot be seen or that turn the direction of writing. */
export const commentSchema = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(COMMENT_LENGTH)
      // The two joiners belong to scripts and emoji.
      .regex(/^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\n\t\u200c\u200d])*$/u, "has characters that cannot be seen"),
  );

/** Whether this is the IANA name of a time zone that this machine knows. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    // The constructor throws for a name that it does not know.
    return false;
  }
}
