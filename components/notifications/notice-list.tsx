"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import type { Notification } from "#domain/notification.ts";
import type { Notices } from "./use-notices.ts";

type NoticeListProps = { notices: Notices; list: Notification[]; onLeave: () => void };

/** Notifications, the latest first. Each leads to where it happened, and is read then. */
export function NoticeList({ notices, list, onLeave }: NoticeListProps) {
  const router = useRouter();
  const follow = ({ id, href, readAt }: Notification) => {
    if (!readAt) void notices.markRead(id);
    onLeave();
    router.push(href);
  };
  return (
    <>
      <ul>
        {list.map((notice) => (
          <li key={notice.id} data-unread={notice.readAt === null || undefined}>
            <a
              href={notice.href}
              onClick={(event) => {
                // With a key held it opens beside this page, as links do.
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                follow(notice);
              }}
            >
              {notice.readAt === null && <span className="visually-hidden">New: </span>}
              <span dir="auto">{notice.text}</span>
              <span className="quiet small">
                <Moment at={notice.at} />
              </span>
            </a>
            {notice.readAt === null && (
              <Button
                kind="plain"
                aria-label={`Mark as read: ${notice.text}`}
                onClick={() => void notices.markRead(notice.id)}
              >
                <span className="dot" aria-hidden="true" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {notices.hasMore && <Button onClick={() => void notices.readMore()}>Show older</Button>}
    </>
  );
}
