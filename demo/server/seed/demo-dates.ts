/** Times of the demonstration, written in the offset of its city, which has no summer time. */

const offset = '+08:00';
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The given time of day, `HH:MM`, so many days after (before, when negative) the city's today. */
export function dayAt(now: Date, days: number, time: string): string {
  const date = new Date(now.getTime() + offsetMs + days * dayMs).toISOString().slice(0, 10);
  return `${date}T${time}:00${offset}`;
}

/** So many hours after now, to the minute. */
export function hoursAfter(now: Date, hours: number): string {
  return `${new Date(now.getTime() + offsetMs + hours * 3_600_000).toISOString().slice(0, 16)}:00${offset}`;
}
