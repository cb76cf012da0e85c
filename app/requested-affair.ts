import { notFound } from "next/navigation";
import { cache } from "react";
import { Id } from "#domain/fields.ts";
import { findAffair } from "#server/affairs/affairs.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

type Params = Promise<{ affairId: string }>;

/** The affair of the address; null when it does not exist or the viewer may not see it. */
export const findRequestedAffair = async (params: Params) => affairAt((await params).affairId);

/** The page and its title read the affair once. */
const affairAt = cache(async (value: string) => {
  const id = Id.safeParse(value);
  return id.success ? findAffair(await signedInViewer(), id.data) : null;
});

/** The viewer and the affair of the address. Without an affair, the answer is the page for what does not exist. */
export async function requestedAffair(params: Params) {
  const affair = await findRequestedAffair(params);
  if (!affair) notFound();
  return { viewer: await signedInViewer(), affair };
}
