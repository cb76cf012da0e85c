import { expect } from "vitest";
import { claimPath } from "#client/outbox/resources.ts";
import { createWorkspace } from "#client/workspace/workspace.ts";
import type { Role } from "#domain/permissions.ts";
import { createFakeBrowser } from "./fake-browser.ts";
import { createFakeServer, type Fate, TEXT } from "./fake-server.ts";

type DeskOptions = { claims?: number; isRead?: boolean; role?: Role };

/** A reviewer at an article of two claims, c1 and c2, which they have read unless told otherwise. */
export async function desk({ claims = 2, isRead = true, role = "reviewer" }: DeskOptions = {}) {
  const server = createFakeServer();
  for (let number = 1; number <= claims; number += 1)
    server.write("ben", claimPath(`c${number}`), { articleId: "article", statement: `Claim ${number}` });
  const network: { fate: Fate } = { fate: "answered" };
  const { outbox } = createFakeBrowser().openTab(
    "ann",
    server.sendAs("ann", () => network.fate),
  );
  const workspace = createWorkspace({
    article: { id: "article", currentVersion: 1, requiredVerdicts: 2, text: TEXT },
    person: { id: "ann", name: "Ann", role },
    outbox,
    send: server.sendAs("ann"),
    live: () => ({ expectOwnEvent: () => {}, stop: () => {} }),
  });
  workspace.connect();
  if (isRead) await workspace.refreshClaims();
  const saved = () => expect.poll(() => outbox.allUnsaved(), { interval: 2 }).toEqual([]);
  return { server, network, outbox, workspace, saved };
}
