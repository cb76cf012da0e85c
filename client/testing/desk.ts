import { expect } from "vitest";
import { claimPath } from "#client/resources.ts";
import { createWorkspace } from "#client/workspace/workspace.ts";
import type { Claim } from "#domain/claim.ts";
import { createFakeBrowser } from "./fake-browser.ts";
import { createFakeServer, type Fate, TEXT } from "./fake-server.ts";

/** A reviewer at an article of two claims, c1 and c2. */
export function desk({ claims = 2 }: { claims?: number } = {}) {
  const server = createFakeServer();
  const marked = Array.from(
    { length: claims },
    (_, index) =>
      server.write("ben", claimPath(`c${index + 1}`), {
        articleId: "article",
        statement: `Claim ${index + 1}`,
      }) as Claim,
  );
  const way: { fate: Fate } = { fate: "answered" };
  const { outbox } = createFakeBrowser().openTab(
    "ann",
    server.sendAs("ann", () => way.fate),
  );
  const workspace = createWorkspace({
    article: { id: "article", currentVersion: 1, requiredVerdicts: 2, text: TEXT },
    person: { id: "ann", name: "Ann", role: "reviewer" },
    claims: marked,
    outbox,
    send: server.sendAs("ann"),
    live: () => ({ expectEcho: () => {}, stop: () => {} }),
  });
  workspace.connect();
  const saved = () => expect.poll(() => outbox.allUnsaved(), { interval: 2 }).toEqual([]);
  return { server, way, outbox, workspace, saved };
}
