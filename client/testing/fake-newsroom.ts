import { expect } from "vitest";
import { claimPath, verdictPath } from "#client/outbox/resources.ts";
import type { Edit, Outbox } from "#client/outbox/types.ts";
import type { ClaimChange, VerdictChange } from "#client/outbox/unsaved.ts";
import type { Claim } from "#domain/claim.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { createFakeBrowser, QUICK } from "./fake-browser.ts";
import { createFakeServer, type Fate } from "./fake-server.ts";

export const C1 = claimPath("c1");
export const V1 = verdictPath("c1");

/** A newsroom with one window open; `fate` says what becomes of its requests. */
export function newsroom(personId = "ann", delays = QUICK) {
  const server = createFakeServer();
  const browser = createFakeBrowser();
  const network: { fate: Fate } = { fate: "answered" };
  const open = (person = personId) =>
    browser.openTab(
      person,
      server.sendAs(person, () => network.fate),
      { delays },
    );
  return { server, browser, network, open, ...open() };
}

export const claimEdit = (fields: ClaimChange, base: Claim | null = null): Edit => ({
  kind: "claim",
  path: C1,
  articleId: "article",
  claimId: "c1",
  fields,
  base,
});

/** A change of a verdict with its rationale as text. */
export const verdictEdit = ({
  rationale,
  ...fields
}: Omit<VerdictChange, "rationale"> & { rationale?: string }): Edit => ({
  kind: "verdict",
  path: V1,
  articleId: "article",
  claimId: "c1",
  fields: { ...fields, ...(rationale === undefined ? {} : { rationale: rationaleFromText(rationale) }) },
  base: null,
});

/** Wait until nothing is left but what the person has to decide. */
export async function quiet(outbox: Outbox): Promise<void> {
  await expect.poll(() => outbox.allUnsaved().every(({ trouble }) => trouble), { interval: 2 }).toBe(true);
}
