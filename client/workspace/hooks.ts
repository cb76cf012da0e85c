import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { outboxOf } from "#client/outbox/hooks.ts";
import type { UndoStack, UndoState } from "#client/undo.ts";
import type { Anchor, Claim } from "#domain/claim.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { LoadState, Workspace, WorkspaceArticle } from "./types.ts";
import { createWorkspace } from "./workspace.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

/** Open the workspace of an article: read its claims, and keep it live while the page is open. */
export function useOpenWorkspace(article: WorkspaceArticle, person: Viewer): Workspace {
  const [workspace] = useState(() => createWorkspace({ article, person, outbox: outboxOf(person.id) }));
  useEffect(() => workspace.connect(), [workspace]);
  return workspace;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("There is no workspace around this component.");
  return workspace;
}

/** The claims that are not withdrawn, in the order of the text. */
export function useClaims(): Claim[] {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.claims, () => NONE);
}

/** While the server renders there are no claims, so that the text need not wait for them. */
const NONE: Claim[] = [];

export function useLoadState(): LoadState {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.loadState, () => "loading");
}

/** One claim; renders again only when it changes. */
export const useClaim = (id: string): Claim | null => useOfClaim(id, (workspace) => workspace.claim(id));

/** How a claim stands on the newest version; null while the page shows it. */
export const useNewerAnchor = (id: string): Anchor | null => useOfClaim(id, (workspace) => workspace.newerAnchor(id));

function useOfClaim<T>(id: string, read: (workspace: Workspace) => T): T | null {
  const workspace = useWorkspace();
  const subscribe = useCallback((listener: () => void) => workspace.subscribeToClaim(id, listener), [workspace, id]);
  return useSyncExternalStore(
    subscribe,
    () => read(workspace),
    () => null,
  );
}

/** Number of the newest version of the article, when it is not the one whose text this page shows. */
export function useNewerVersion(): number | null {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.newerVersion, () => null);
}

export function useCorrections(claimId: string): CorrectionRequest[] {
  const { corrections } = useWorkspace();
  const read = () => corrections.ofClaim(claimId);
  return useSyncExternalStore(corrections.subscribe, read, read);
}

export type Undo = UndoState & Pick<UndoStack, "undo" | "redo">;

/** Undo and redo of this article, with the words for their tooltips. */
export function useUndo(): Undo {
  const { undo: stack } = useWorkspace();
  const state = useSyncExternalStore(stack.subscribe, stack.state, stack.state);
  return { ...state, undo: stack.undo, redo: stack.redo };
}
