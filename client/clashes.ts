import { v7 as newId } from "uuid";
import { addressWith } from "#domain/address-fields.ts";
import type { Claim } from "#domain/claim.ts";
import type { Clash, ClashPage, ClashSide } from "#domain/clash/clash.ts";
import { etagOf, send } from "./api.ts";

/** A page of the clashes at a path such as `/affairs/ID/clashes`. Throws what the API threw, as the others do. */
export async function readClashes(path: string, isDismissed: boolean, after?: string): Promise<ClashPage> {
  const query = { dismissed: isDismissed ? "1" : undefined, after };
  return (await send<ClashPage>("GET", addressWith(path, query))).value;
}

/** Dismiss a clash, or restore it, from the version that was read. */
export async function dismissClash(clash: Clash, dismissed: boolean): Promise<void> {
  await send("PUT", `/clashes/${clash.id}/dismissed`, { body: { dismissed }, etag: etagOf(clash) });
}

/** Mark the sentence of a side as a claim of its article. Returns the id of the claim. */
export async function markSide({ article, version, passage }: ClashSide): Promise<string> {
  const body = { articleId: article.id, articleVersion: version, passage };
  return (await send<Claim>("PUT", `/claims/${newId()}`, { body })).value.id;
}
