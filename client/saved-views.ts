import type { SavedView, SavedViewInput } from "#domain/saved-view.ts";
import { etagOf, send } from "./api.ts";

/** Save a view, or change the version that was read. Throws what the API threw. */
export async function saveView(id: string, input: SavedViewInput, before: SavedView | null): Promise<SavedView> {
  const etag = before && etagOf(before);
  return (await send<SavedView>("PUT", `/saved-views/${id}`, { body: input, etag })).value;
}

export const removeView = (view: SavedView) => send("DELETE", `/saved-views/${view.id}`, { etag: etagOf(view) });
