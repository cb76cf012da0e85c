import "server-only";

/** The condition that a text holds these words, in any case. Signs that PostgreSQL makes patterns of stand for themselves. */
export const containing = (words: string) =>
  ({ contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;
