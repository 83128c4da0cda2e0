"use client";

import { useFormatter } from "next-intl";
import { useSyncExternalStore } from "react";

interface Props {
  /** In ISO 8601. */
  readonly at: string;
  /** The zone of the class. The page shows it until the browser says its own. */
  readonly timeZone: string;
}

/** A time on the reader's own clock, with the zone of that clock. */
export function LocalTime({ at, timeZone }: Props) {
  const format = useFormatter();
  const zone = useSyncExternalStore(subscribe, browserZone, () => timeZone);
  return (
    // Browsers differ from the server in their spaces.
    <time dateTime={at} suppressHydrationWarning>
      {format.dateTime(new Date(at), {
        year: "numeric",
        month: "short",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
        timeZoneName: "short",
        timeZone: zone,
      })}
    </time>
  );
}

/** The zone of a browser does not change while a page is open. */
function subscribe(): () => void {
  return () => {};
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
