"use client";
import { Button } from "#components/ui/button.tsx";
import type { Notification } from "#domain/notification.ts";
import { NoticeItem } from "./notice-item.tsx";
import { PartNotices } from "./part-notices.tsx";
import type { Notices } from "./use-notices.ts";

type NoticeListProps = { notices: Notices; list: Notification[]; onLeave: () => void };

/** Notifications, the latest first. */
export function NoticeList({ notices, list, onLeave }: NoticeListProps) {
  return (
    <>
      <ul>
        {list.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} notices={notices} onLeave={onLeave}>
            <PartNotices id={notice.id} notices={notices} onLeave={onLeave} />
          </NoticeItem>
        ))}
      </ul>
      {notices.hasMore && <Button onClick={() => void notices.readMore()}>Show older</Button>}
    </>
  );
}
