import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { batch } from "#client/batch.ts";
import { type LiveTopic, onLiveEvent, openLiveEvents } from "#client/live-events.ts";
import { rememberUnread } from "#client/opened.ts";
import type { Notification } from "#domain/notification.ts";
import { useNoticePages } from "./use-notice-pages.ts";

/** What the page at this path follows besides the notifications. A page has one stream; that of an article is its own. */
function topicOf(path: string): LiveTopic | undefined {
  if (/^\/articles\/[0-9a-f-]{36}$/.test(path)) return undefined;
  if (path === "/adjudication") return "adjudication";
  const [, claimId] = /^\/adjudication\/([0-9a-f-]{36})$/.exec(path) ?? [];
  return claimId ? { rulingOn: claimId } : null;
}

/** The notifications of the person, updated while the page is open. */
export function useNotices(initialUnread: number, path: string) {
  const [unread, setUnread] = useState(initialUnread);
  const { attempt, read, put, ...pages } = useNoticePages(undefined, setUnread);
  const markRead = (id: string) =>
    attempt(async () => {
      const { value } = await send<Notification>("PUT", `/notifications/${id}`, {
        body: { read: true },
        outlivesPage: true,
      });
      put(value);
      await read();
    });
  const markAll = () =>
    attempt(async () => {
      const [newest] = pages.list ?? [];
      if (newest) await send("PUT", "/notifications", { body: { readUpTo: newest.id } });
      await read();
    });
  useEffect(() => rememberUnread(unread), [unread]);
  useEffect(() => {
    const topic = topicOf(path);
    return topic === undefined ? undefined : openLiveEvents(topic);
  }, [path]);
  useEffect(() => {
    const readSoon = batch(() => void read());
    return onLiveEvent(({ type }) => {
      if (type === "notified" || type === "resumed") readSoon();
    });
  }, [read]);
  return { unread, ...pages, read, markRead, markAll };
}

export type Notices = ReturnType<typeof useNotices>;
