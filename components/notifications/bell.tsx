"use client";
import { usePathname } from "next/navigation";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { Button, TriggerButton } from "#components/ui/button.tsx";
import { shownCount } from "#components/ui/shown-count.ts";
import { useTabTitle } from "#components/ui/use-tab-title.ts";
import { NoticeList } from "./notice-list.tsx";
import { useNotices } from "./use-notices.ts";

/** The notifications of the person: how many are new, and the list. */
export function Bell({ unread: atFirst }: { unread: number }) {
  const notices = useNotices(atFirst, usePathname());
  const { unread, list, problem, markAll } = notices;
  useTabTitle("count", unread > 0 ? `(${shownCount(unread, MAX_SHOWN_COUNT)})` : null);
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && void notices.read()}>
      <TriggerButton
        kind="plain"
        className="bell"
        aria-label={unread === 0 ? "Notifications" : `Notifications, ${unread} new`}
      >
        <svg width="17" height="17" viewBox="0 0 17 17" aria-hidden="true" fill="none" stroke="currentColor">
          <path strokeWidth="1.5" strokeLinejoin="round" d="M3 12.5h11l-1.4-2V7a4.1 4.1 0 0 0-8.2 0v3.5z" />
          <path strokeWidth="1.5" strokeLinecap="round" d="M7 14.7a1.7 1.7 0 0 0 3 0" />
        </svg>
        {unread > 0 && <span className="count num">{shownCount(unread, MAX_SHOWN_COUNT)}</span>}
      </TriggerButton>
      <Popover className="popover notices" placement="bottom end">
        <Dialog>
          {({ close }) => (
            <>
              <div className="notices-head">
                <Heading slot="title" level={2}>
                  Notifications
                </Heading>
                {unread > 0 && (
                  <Button kind="plain" onClick={() => void markAll()}>
                    Mark all as read
                  </Button>
                )}
              </div>
              {problem && <p className="problem">{problem}</p>}
              {list === null && !problem && <p className="quiet">Loading…</p>}
              {list?.length === 0 && (
                <p className="quiet">
                  Nothing yet. Mentions, replies, assignments and rulings on your claims will appear here.
                </p>
              )}
              {list && list.length > 0 && <NoticeList notices={notices} list={list} onLeave={close} />}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const MAX_SHOWN_COUNT = 99;
