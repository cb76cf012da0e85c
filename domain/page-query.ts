import * as z from "zod";

/** The `nextCursor` of the page before. */
export const Cursor = z.string().max(200).optional();

/** The query of a list that is read page by page. */
export const PageQuery = z.strictObject({ after: Cursor });
export type PageQuery = z.infer<typeof PageQuery>;
