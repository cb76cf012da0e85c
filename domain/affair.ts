import * as z from "zod";
import { Id, requiredLine, text } from "./fields.ts";

/** Articles of one affair. */
export const MAX_AFFAIR_ARTICLES = 500;

/** Makes an affair, or changes it. Omitted fields keep their values. */
export const AffairInput = z.strictObject({
  name: requiredLine(200, "Give the affair a name."),
  /** What it is about. */
  description: text(2000)
    .transform((value) => value.trim() || null)
    .nullish(),
  /** All articles of it. Their order does not matter. */
  articles: z
    .array(Id)
    .max(MAX_AFFAIR_ARTICLES, `An affair has at most ${MAX_AFFAIR_ARTICLES} articles.`)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  archived: z.boolean().optional(),
});
export type AffairInput = z.infer<typeof AffairInput>;

export const AffairFilter = z.strictObject({ archived: z.literal("1").optional() });
export type AffairFilter = z.infer<typeof AffairFilter>;

/** A named set of articles about one thing. */
export type Affair = {
  id: string;
  name: string;
  description: string | null;
  /** The ids of its articles, archived ones too, in the order of their import. */
  articles: string[];
  archived: boolean;
  createdAt: string;
  updatedAt: string;
  version: number;
};

/** A row of the list of affairs. Archived articles do not count. */
export type ListedAffair = Pick<Affair, "id" | "name" | "description" | "archived" | "updatedAt"> & {
  articles: number;
  claims: number;
  ruled: number;
};

/** An affair as a choice of a filter. */
export type AffairChoice = Pick<Affair, "id" | "name">;

export const affairAddress = (id: string): string => `/affairs/${id}`;
