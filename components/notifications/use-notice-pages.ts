import { useCallback, useState } from "react";
import { send } from "#client/api.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { addressWith } from "#domain/address-fields.ts";
import type { Notification } from "#domain/notification.ts";

type Page = { notifications: Notification[]; unread: number; nextCursor?: string };

/** The notifications of the person by pages, or the parts of one of them. `onRead` gets how many are unread in all. */
export function useNoticePages(partOf: string | undefined, onRead: (unread: number) => void) {
  // Null while they are loading.
  const [list, setList] = useState<Notification[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    setProblem(await work().then(() => null, problemSentence));
  }, []);
  const read = useCallback(
    () =>
      attempt(async () => {
        const { value } = await send<Page>("GET", addressWith("/notifications", { partOf }));
        setList(value.notifications);
        setCursor(value.nextCursor ?? null);
        onRead(value.unread);
      }),
    [attempt, partOf, onRead],
  );
  const readMore = () =>
    attempt(async () => {
      const { value } = await send<Page>("GET", addressWith("/notifications", { partOf, after: cursor ?? undefined }));
      setList((list) => [...(list ?? []), ...value.notifications]);
      setCursor(value.nextCursor ?? null);
    });
  const put = (one: Notification) => setList((list) => list?.map((old) => (old.id === one.id ? one : old)) ?? null);
  return { list, problem, hasMore: cursor !== null, attempt, read, readMore, put };
}
