const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A date in words, as precise as it is known: `2026`, `March 2026`, `14 March 2026`. Days are in UTC. */
export function readableDate(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  const time = new Date(/^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date);
  if (Number.isNaN(time.getTime())) return date;
  return (date.length === 7 ? MONTH : DAY).format(time);
}
