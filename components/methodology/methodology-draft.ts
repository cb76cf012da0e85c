import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import type { DocumentNode } from "#domain/document.ts";

/** What an admin typed on the methodology page and has not saved. */
export const METHODOLOGY_DRAFT = draftKind(
  "methodology",
  z.object({ document: z.custom<DocumentNode>((value) => typeof value === "object").nullable() }),
);
