import * as z from "zod";
import { Id, Tags } from "./fields.ts";

/** Claims that one request can name. */
export const MAX_CLAIMS = 500;

const ClaimIds = z
  .array(Id)
  .min(1, "Choose at least one claim.")
  .max(MAX_CLAIMS, `Choose at most ${MAX_CLAIMS} claims at once.`);

/** Adds tags to claims and takes others off. Sending it again changes nothing. */
export const ClaimTagsInput = z
  .strictObject({ claims: ClaimIds, add: Tags.default([]), remove: Tags.default([]) })
  .refine(({ add, remove }) => add.length + remove.length > 0, {
    path: ["add"],
    message: "Name at least one tag to add or to remove.",
  })
  .refine(({ add, remove }) => !add.some((tag) => remove.includes(tag)), {
    path: ["remove"],
    message: "A tag cannot be added and removed at once.",
  });
export type ClaimTagsInput = z.infer<typeof ClaimTagsInput>;

/** Which claims have other tags now, and which were left as they are, with the reason. */
export type ClaimTagsOutcome = { changed: string[]; refused: { claimId: string; reason: string }[] };

/** The claims of which a file is wanted. */
export const ClaimsToExport = z.strictObject({ claims: ClaimIds });

/** A claim that a filter selects, and its article. */
export type SelectedClaim = { id: string; articleId: string };
