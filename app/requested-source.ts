import { Id } from "#domain/fields.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { findSource } from "#server/sources/detail.ts";

/** The source of the address; null when it does not exist or the viewer may not know of it. */
export async function findRequestedSource(params: Promise<{ sourceId: string }>) {
  const id = Id.safeParse((await params).sourceId);
  return id.success ? findSource(await signedInViewer(), id.data) : null;
}
