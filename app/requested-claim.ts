import type { Metadata } from "next";
import { Id } from "#domain/fields.ts";
import { shortened } from "#domain/graphemes.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { claimTitle } from "#server/claims/title.ts";

/** Limit of a statement in the title of a tab, in UTF-16 units. */
const MAX_STATEMENT_LENGTH = 60;

/** The title of a page about the claim of the address: its statement, its article and what the page is. */
export async function titleOfClaimPage(params: Promise<{ claimId: string }>, page: string): Promise<Metadata> {
  const id = Id.safeParse((await params).claimId);
  const found = id.success ? await claimTitle(await signedInViewer(), id.data) : null;
  if (!found) return { title: "Not found" };
  return { title: `${shortened(found.statement, MAX_STATEMENT_LENGTH)} · ${found.article} · ${page}` };
}
