import { notFound } from "next/navigation";
import { cache } from "react";
import { type Fields, filterIn } from "#domain/address-fields.ts";
import { Id } from "#domain/fields.ts";
import { shortened } from "#domain/graphemes.ts";
import { type Utterance, UtteranceQuery } from "#domain/quotation/quotation.ts";
import { wordsInHeading } from "#domain/quotation/report-words.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { findUtterance } from "#server/quotations/find-utterance.ts";

type Params = Promise<{ quotationId: string }>;

/** Limit of the words in the title of a page, in UTF-16 units. */
const MAX_TITLE_LENGTH = 70;

/** The viewer, and a page of the utterance of the address. Without one, the page for what does not exist is shown. */
export async function requestedUtterance(params: Params, searchParams: Promise<Fields>) {
  const query = filterIn(UtteranceQuery, await searchParams);
  const viewer = await signedInViewer();
  const utterance = await utteranceAt((await params).quotationId, query.after, query.reference);
  if (!utterance) notFound();
  return { viewer, utterance, query };
}

/** The words of the utterance at this address as a title; null where there is none. */
export async function utteranceTitle(params: Params, searchParams: Promise<Fields>): Promise<string | null> {
  const query = filterIn(UtteranceQuery, await searchParams);
  const utterance = await utteranceAt((await params).quotationId, query.after, query.reference);
  return utterance && `“${shortened(wordsOf(utterance), MAX_TITLE_LENGTH)}”`;
}

/** The page and its title read the utterance once. */
const utteranceAt = cache(async (quotationId: string, after: string | undefined, reference: string | undefined) => {
  const id = Id.safeParse(quotationId);
  const query = { ...(after ? { after } : {}), ...(reference ? { reference } : {}) };
  return id.success ? findUtterance(await signedInViewer(), id.data, query) : null;
});

function wordsOf({ reports, reference }: Utterance): string {
  const main = reports.find(({ quotationId }) => quotationId === reference) ?? reports[0];
  return main ? wordsInHeading(main.exact) : "";
}
