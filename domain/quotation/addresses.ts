import { addressWith } from "#domain/address-fields.ts";
import { type UtteranceQuery, utteranceAddress } from "./quotation.ts";

/** A page of the reports of an utterance, beside the reference that is asked for. */
export const utterancePageAddress = (quotationId: string, query: Partial<UtteranceQuery>): string =>
  addressWith(utteranceAddress(quotationId), query);
