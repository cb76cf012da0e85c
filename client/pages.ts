import type { Send } from "#client/api.ts";

type Page<T> = { [key: string]: T[] | string | undefined; nextCursor?: string };

/** Everything of a list that the API gives page by page: the values of `key` of all pages. */
export async function readAllPages<T>(send: Send, path: string, key: string): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const after = cursor === undefined ? "" : `${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(cursor)}`;
    const { value } = await send<Page<T>>("GET", path + after);
    all.push(...((value[key] ?? []) as T[]));
    cursor = value.nextCursor;
  } while (cursor !== undefined);
  return all;
}
