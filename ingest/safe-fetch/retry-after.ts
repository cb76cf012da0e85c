/** The seconds of a `retry-after` header (RFC 9110, 10.2.3), which gives them or a date. Null where there is none. */
export function retryAfter(headers: Record<string, string>): number | null {
  const { "retry-after": value, date = "" } = headers;
  if (!value) return null;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - Date.parse(date)) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}
