import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing.ts";

/** Next's own links and router, with the locale added to every path. */
export const { Link, usePathname, useRouter, getPathname } = createNavigation(routing);
