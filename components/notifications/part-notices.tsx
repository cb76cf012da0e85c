"use client";
import { Button } from "#components/ui/button.tsx";
import { NoticeItem } from "./notice-item.tsx";
import type { Notices } from "./use-notices.ts";
import { usePartNotices } from "./use-part-notices.ts";

/** The notifications that one of a whole version stands for. */
export function PartNotices({ id, notices, onLeave }: { id: string; notices: Notices; onLeave: () => void }) {
  const parts = usePartNotices(id, notices);
  if (parts.problem) return <p className="problem">{parts.problem}</p>;
  if (parts.list === null) return <p className="quiet">Loading…</p>;
  return (
    <>
      <ul>
        {parts.list.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} notices={parts} onLeave={onLeave} />
        ))}
      </ul>
      {parts.hasMore && <Button onClick={() => void parts.readMore()}>Show more claims</Button>}
    </>
  );
}
