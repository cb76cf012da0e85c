import "fake-indexeddb/auto";
import { parseHTML } from "linkedom";
import { createElement, memo, StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { Method } from "#client/api.ts";
import { useDesk, useSaveState } from "#client/outbox/hooks.ts";
import { claimWith, createFakeServer, TEXT } from "#client/testing/fake-server.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { useClaim, useClaims, useLoadState, useOpenWorkspace, useUndo, WorkspaceContext } from "./hooks.ts";
import type { Workspace } from "./types.ts";

const ANN: Viewer = { id: "ann", name: "Ann", role: "reviewer" };
const CLAIMS = [claimWith({ id: "c1", statement: "It halved." }), claimWith({ id: "c2", statement: "He smiled." })];
const rendered: string[] = [];
let workspace: Workspace;

function Page() {
  useDesk(ANN.id);
  workspace = useOpenWorkspace({ id: "article", currentVersion: 1, requiredVerdicts: 2, text: TEXT }, ANN);
  return createElement(WorkspaceContext, { value: workspace }, createElement(List));
}

function List() {
  const [{ label }, { undoLabel }, claims, loadState] = [useSaveState(), useUndo(), useClaims(), useLoadState()];
  return createElement(
    "main",
    null,
    `${label}; ${undoLabel}; ${loadState === "loaded" ? "" : loadState}`,
    claims.map(({ id }) => createElement(Item, { key: id, id })),
  );
}

const Item = memo(function Item({ id }: Pick<Claim, "id">) {
  const claim = useClaim(id);
  rendered.push(id);
  return createElement("p", null, claim?.statement);
});

test("the server renders the page without claims, and uses nothing of a browser", () => {
  expect(renderToString(createElement(Page))).toContain("Saved; Undo; loading");
});

test("an edit renders only its own claim again, and the page shows when it is saved", async () => {
  const server = createFakeServer();
  for (const { id, statement } of CLAIMS) server.write("ben", `/claims/${id}`, { articleId: "article", statement });
  const toServer = server.sendAs("ann");
  const { window, document } = parseHTML("<html><body><div></div></body></html>");
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  vi.stubGlobal("navigator", { userAgent: "" });
  vi.stubGlobal(
    "EventSource",
    class extends EventTarget {
      constructor() {
        super();
        queueMicrotask(() => this.dispatchEvent(new Event("open")));
      }
      close() {}
    },
  );
  vi.stubGlobal(
    "fetch",
    async (
      url: string,
      { method, body = "{}", headers }: { method: Method; body?: string; headers: Record<string, string> },
    ) => {
      const { value } = await toServer(method, url.replace("/api/v1", ""), {
        body: JSON.parse(body),
        etag: headers["if-match"] ?? null,
      });
      return Response.json(value);
    },
  );
  const { createRoot } = await import("react-dom/client");
  const [place] = document.querySelectorAll("div");
  const root = createRoot(place as Element);
  const shows = (text: string) => expect.poll(() => place?.textContent).toBe(text);
  root.render(createElement(StrictMode, null, createElement(Page)));
  await shows("Saved; Undo; It halved.He smiled.");
  rendered.length = 0;
  workspace.changeClaim("c1", { statement: "It fell." });
  await shows("Saving…; Undo edit statement; It fell.He smiled.");
  workspace.sendNow("c1");
  await shows("Saved; Undo edit statement; It fell.He smiled.");
  expect(rendered).not.toContain("c2");
  root.unmount();
});
