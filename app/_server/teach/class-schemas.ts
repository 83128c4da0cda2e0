import { z } from "zod";

/** A name that people read: no control characters, and something in it. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "has characters that cannot be seen");
