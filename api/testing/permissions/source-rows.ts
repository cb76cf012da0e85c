import { v7 as newId } from "uuid";
import { findSources } from "#server/sources/sources.ts";
import { rate } from "#server/testing/claims.ts";
import { anything, claimOf, maker, type PermissionRow, type Request } from "./row.ts";

/** A source that the owner cited on a claim that the other has rated too, so that they may know of it. */
const correctionOfSource: Request = async (owner, asking) => {
  const [cited, title] = [await claimOf(owner), `Register ${newId()}`];
  await rate(maker(owner), cited, "true", { evidence: [{ source: { title }, stance: "supports" }] });
  if (asking.id !== owner.id) await rate(maker(asking), cited, "true");
  const { sources } = await findSources(maker(owner), { q: title });
  return { params: { sourceId: sources[0]?.id ?? "" }, body: { title: "Register", kind: "record" }, ifMatch: 1 };
};

export const SOURCE_ROWS: PermissionRow[] = [
  ["GET /sources", "source.read", anything()],
  ["PUT /sources/:sourceId", "source.change", correctionOfSource],
];
