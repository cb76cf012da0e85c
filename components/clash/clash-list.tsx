"use client";
import { useRef } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { Button } from "#components/ui/button.tsx";
import { CLASH_KINDS, type Clash, type ClashPage, type ClashSide } from "#domain/clash/clash.ts";
import { ClashItem } from "./clash-item.tsx";
import { useClashes } from "./use-clashes.ts";

type ClashListProps = {
  id: string;
  title: string;
  /** Path of the list below /api/v1. */
  path: string;
  /** Its first page, where the server has read it. */
  first?: ClashPage;
  /** The article on whose page the list stands. */
  articleId?: string;
  /** What is done at the side of that article. */
  ownActs?: (side: ClashSide) => React.ReactNode;
  mayDismiss: boolean;
};

/** Clashes with both passages side by side, then what rounding and time zones explain. Nothing where there are none. */
export function ClashList({ id, title, path, first, articleId, ownActs, mayDismiss }: ClashListProps) {
  const { page, isDismissed, problem, show, readMore, dismiss } = useClashes(path, first ?? null);
  const list = useRef<HTMLElement>(null);
  const clashes = page?.clashes ?? [];
  /** The one with the focus, else the first. */
  const current = (): Clash | undefined => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-clash-id]")?.dataset.clashId;
    return clashes.find((clash) => clash.id === focused) ?? clashes[0];
  };
  const act = (clash: Clash) => {
    dismiss(clash);
    list.current?.focus({ preventScroll: true });
  };
  const dismissCurrent = () => {
    const clash = current();
    if (clash) act(clash);
  };
  useCommands({ dismissClash: { run: dismissCurrent, isOn: () => mayDismiss && !isDismissed && clashes.length > 0 } });
  if (!page)
    return (
      problem && (
        <section className="clashes" aria-label={title}>
          <p className="problem">{problem}</p>
        </section>
      )
    );
  const dismissedCount = page.counts.dismissed;
  if (clashes.length + dismissedCount === 0 && !isDismissed) return null;
  const [open, explained] = [clashes.filter(isClash), clashes.filter((clash) => !isClash(clash))];
  const items = (some: Clash[]) =>
    some.map((clash) => <ClashItem key={clash.id} {...{ clash, articleId, ownActs, mayDismiss }} onDismiss={act} />);
  return (
    <section className="clashes" aria-labelledby={id} ref={list} tabIndex={-1}>
      <h2 id={id}>
        {title} <span className="num">{isDismissed ? "dismissed" : page.counts.clashes}</span>
      </h2>
      <p className="quiet small">These are hints. Galley does not know which of two reports is right.</p>
      {problem && <p className="problem">{problem}</p>}
      {isDismissed && clashes.length === 0 && <p className="quiet">Nothing is dismissed.</p>}
      {open.length > 0 && <ul className="divided">{items(open)}</ul>}
      {explained.length > 0 && (
        <details>
          <summary>
            Differences that rounding or time zones explain <span className="num quiet">{explained.length}</span>
          </summary>
          <ul className="divided">{items(explained)}</ul>
        </details>
      )}
      <p className="clash-list-acts">
        {page.nextCursor && <Button onClick={readMore}>Show more</Button>}
        {(isDismissed || dismissedCount > 0) && (
          <Button kind="plain" onClick={() => show(!isDismissed)}>
            {isDismissed ? "Back to clashes" : `Show dismissed (${dismissedCount})`}
          </Button>
        )}
      </p>
    </section>
  );
}

const isClash = ({ kind }: Clash): boolean => CLASH_KINDS[kind].isClash;
