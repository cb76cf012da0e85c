import { cache } from "react";
import { Id } from "#domain/fields.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { findSource } from "#server/sources/detail.ts";

/** The source of the address; null when it does not exist or the viewer may not know of it. */
export const findRequestedSource = async (params: Promise<{ sourceId: string }>) => sourceAt((await params).sourceId);

/** The page and its title read the source once. */
const sourceAt = cache(async (value: string) => {
  const id = Id.safeParse(value);
  return id.success ? findSource(await signedInViewer(), id.data) : null;
});
