import createMiddleware from "next-intl/middleware";
import { routing } from "./app/_i18n/routing.ts";

/** Chooses the locale of a page. */
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api|_next|.*\\..*).*)"] };
