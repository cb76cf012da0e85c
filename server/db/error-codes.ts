import "server-only";

/** The codes of an error and of what caused it: Prisma wraps the adapter's, the adapter wraps those of PostgreSQL. */
export function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, originalCode, cause, meta } = error as Record<string, unknown>;
  const own = [code, originalCode].filter((value) => typeof value === "string");
  return [
    ...own,
    ...codesOf(cause, depth + 1),
    ...codesOf((meta as Record<string, unknown> | undefined)?.driverAdapterError, depth + 1),
  ];
}
