/** The wall time of an instant in a zone, to the minute, as an input of type `datetime-local` takes it. */
export function toWallTime(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant, timeZone)).toISOString().slice(0, 16);
}

/**
 * The instant at which clocks in a zone show this wall time: at the end of its minute if `isEnd`, so that a task which is due
 * at 23:59 may be sent until midnight. Of two such instants it is the earlier. A wall time that clocks skip gives the instant
 * that they would show it without the skip. Undefined if the text is no wall time.
 */
export function fromWallTime(wall: string, timeZone: string, { isEnd = false } = {}): Date | undefined {
  const asUtc = Date.parse(`${wall}${isEnd ? ":59.999" : ":00.000"}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(asUtc)) return undefined;
  // The offsets of a day before and a day after are the two that a change of clocks on this day could lie between.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetMs(new Date(near), timeZone));
  const candidates = offsets.map((offset) => new Date(asUtc - offset));
  const exact = candidates.filter((instant) => instant.getTime() + offsetMs(instant, timeZone) === asUtc);
  return exact.sort((a, b) => a.getTime() - b.getTime())[0] ?? candidates[0];
}

const DAY_MS = 86_400_000;

/** The milliseconds that a zone's clocks are ahead of UTC at an instant. */
function offsetMs(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  // Date.UTC would take a year before 100 as one of the 20th century.
  const wall = new Date(0);
  wall.setUTCFullYear(of("year"), of("month") - 1, of("day"));
  wall.setUTCHours(of("hour"), of("minute"), of("second"));
  return wall.getTime() - Math.floor(instant.getTime() / 1000) * 1000;
}
