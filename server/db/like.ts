import "server-only";

/** The filter for texts that contain `words` in any case. The wildcards of LIKE are escaped. */
export const containing = (words: string) =>
  ({ contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" }) as const;
