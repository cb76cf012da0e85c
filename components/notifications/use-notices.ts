import { useCallback, useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { batch } from "#client/batch.ts";
import { onLiveEvent, openLiveEvents } from "#client/live-events.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Notification } from "#domain/notification.ts";

type List = { notifications: Notification[]; unread: number; nextCursor?: string };

/** Pages of an article get notifications on the stream of the article. */
const FOLLOWS_ARTICLE = /^\/articles\/[0-9a-f-]{36}$/;

/** The notifications of the person, updated while the page is open. */
export function useNotices(initialUnread: number, path: string) {
  const [unread, setUnread] = useState(initialUnread);
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
        const { value } = await send<List>("GET", "/notifications");
        setList(value.notifications);
        setUnread(value.unread);
        setCursor(value.nextCursor ?? null);
      }),
    [attempt],
  );
  const readMore = () =>
    attempt(async () => {
      const { value } = await send<List>("GET", `/notifications?after=${cursor}`);
      setList((list) => [...(list ?? []), ...value.notifications]);
      setCursor(value.nextCursor ?? null);
    });
  const markRead = (id: string) =>
    attempt(async () => {
      const { value } = await send<Notification>("PUT", `/notifications/${id}`, {
        body: { read: true },
        outlivesPage: true,
      });
      setList((list) => list?.map((one) => (one.id === id ? value : one)) ?? null);
      setUnread((count) => Math.max(0, count - 1));
    });
  const markAll = () =>
    attempt(async () => {
      const [newest] = list ?? [];
      if (newest) await send("PUT", "/notifications", { body: { readUpTo: newest.id } });
      await read();
    });
  const isOnArticle = FOLLOWS_ARTICLE.test(path);
  useEffect(() => (isOnArticle ? undefined : openLiveEvents(null)), [isOnArticle]);
  useEffect(() => {
    const readSoon = batch(() => void read());
    return onLiveEvent(({ type }) => {
      if (type === "notified" || type === "resumed") readSoon();
    });
  }, [read]);
  return { unread, list, problem, hasMore: cursor !== null, read, readMore, markRead, markAll };
}

export type Notices = ReturnType<typeof useNotices>;
