import "server-only";
import * as z from "zod";

/**
 * A cursor names the row at which a page of a list ends by `parts`, such as its sort key and its id. Outside this file
 * it is opaque.
 */
export function cursorFormat<Parts extends z.ZodType>(parts: Parts) {
  return {
    encode: (value: z.input<Parts>): string => Buffer.from(JSON.stringify(value)).toString("base64url"),
    /** Null where there is no cursor, and where it was tampered with; the list then begins at its first page. */
    decode: (cursor: string | undefined): z.output<Parts> | null => Encoded.pipe(parts).safeParse(cursor).data ?? null,
  };
}

const Encoded = z.string().transform((cursor, context): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    context.addIssue("This is not JSON.");
  }
});

/**
 * The first `size` rows, and `nextCursor` where `rows` holds one more than these, which shows that another page
 * follows.
 */
export function pageOf<Row>(
  rows: Row[],
  size: number,
  cursorAt: (last: Row) => string,
): { page: Row[]; next: { nextCursor?: string } } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, next: rows.length > size && last ? { nextCursor: cursorAt(last) } : {} };
}
