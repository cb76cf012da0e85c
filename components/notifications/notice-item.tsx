"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import type { Notification } from "#domain/notification.ts";
import type { Notices } from "./use-notices.ts";

type NoticeItemProps = {
  notice: Notification;
  notices: Notices;
  onLeave: () => void;
  /** The notifications that one of a whole version stands for. */
  children?: ReactNode;
};

/** A notification. It leads to where it happened, and is read then. One of a whole version opens to its parts. */
export function NoticeItem({ notice, notices, onLeave, children }: NoticeItemProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { id, href, text, parts, readAt } = notice;
  const follow = () => {
    if (!readAt) void notices.markRead(id);
    onLeave();
    router.push(href);
  };
  return (
    <li>
      <div className="notice-line" data-unread={readAt === null || undefined}>
        <a
          href={href}
          onClick={(event) => {
            // With a key held it opens beside this page, as links do.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            follow();
          }}
        >
          {readAt === null && <span className="visually-hidden">New: </span>}
          <span dir="auto">{text}</span>
          <span className="quiet small">
            <Moment at={notice.at} />
          </span>
        </a>
        {readAt === null && (
          <Button kind="plain" aria-label={`Mark as read: ${text}`} onClick={() => void notices.markRead(id)}>
            <span className="dot" aria-hidden="true" />
          </Button>
        )}
      </div>
      {parts > 0 && (
        <Button kind="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide the claims" : `Show the ${parts} claims`}
        </Button>
      )}
      {isOpen && children}
    </li>
  );
}
