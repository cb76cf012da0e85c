"use client";
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { createSourceReading } from "#client/source-reading.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { findInText, foldText } from "#domain/quote/find-in-text.ts";
import { MAX_QUOTE_LENGTH, quotedWords } from "#domain/quote/quoted-words.ts";
import type { LocatedQuote } from "#domain/source/source-detail.ts";
import { pagesOf, textParts } from "#domain/source/text-parts.ts";
import { type PickQuote, QuotePanel } from "./quote-panel.tsx";
import { SnapshotHead } from "./snapshot-head.tsx";
import { SnapshotSearch } from "./snapshot-search.tsx";
import { SnapshotText, type TextMark } from "./snapshot-text.tsx";
import { MissingText, SourceWithoutText } from "./source-without-text.tsx";
import { TextCursor } from "./text-cursor.tsx";
import { useScrollToMark } from "./use-scroll-to-mark.ts";
import { useSelectedWords } from "./use-selected-words.ts";

export type SourceDialogProps = {
  sourceId: string;
  quote: string | null;
  /** How the quote stands in a copy, where that is stored. */
  located?: LocatedQuote | undefined;
  /** The statement of the claim that the source is cited for. */
  claim?: string | null | undefined;
  /** Gets the words that are picked, and their page. Without it the text is only shown. */
  onPick?: PickQuote | undefined;
  onClose: () => void;
};

/** The copy of a source that Galley keeps, beside the claim. Words of it can be picked as a quote. */
export function SourceDialog({ sourceId, quote, located, claim = null, onPick, onClose }: SourceDialogProps) {
  const [reading] = useState(() => createSourceReading({ sourceId, quote, located }));
  useEffect(() => reading.open(), [reading]);
  const state = useSyncExternalStore(reading.subscribe, reading.state, reading.state);
  const { source, snapshot, text, location } = state;
  const box = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const selected = useSelectedWords(box, text);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(words);
  const folded = useMemo(() => foldText(text ?? ""), [text]);
  const matches = useMemo(() => (wanted.trim() ? findInText(folded, wanted) : []), [folded, wanted]);
  const match = matches[Math.min(at, matches.length - 1)] ?? null;
  const parts = useMemo(() => (text && snapshot ? textParts({ ...snapshot, text }) : []), [text, snapshot]);
  const found = location?.passage ?? null;
  const marks = useMemo<TextMark[]>(
    () => [
      ...(location?.passage ? [{ ...location.passage, kind: location.state }] : []),
      ...(match ? [{ ...match, kind: "match" as const }] : []),
    ],
    [location, match],
  );
  const show = useScrollToMark(box, match, found);
  const pick: PickQuote = (picked, locator) => {
    onPick?.(picked, locator);
    onClose();
  };
  const pickSelected = (passage: Passage) => {
    const picked = quotedWords(text ?? "", passage);
    if (picked.length <= MAX_QUOTE_LENGTH) pick(picked, pagesOf(snapshot?.pageStarts ?? [], passage));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "/") search.current?.focus();
    else if (event.key === "Enter" && onPick && selected) pickSelected(selected);
    else return;
    event.preventDefault();
  };
  const title = source?.title ?? "Source";
  const hasText = source?.snapshots.some((one) => one.hasText) ?? state.problem === null;
  if (!hasText)
    return (
      <Dialog title={title} onClose={onClose} isWide>
        <SourceWithoutText reading={state} onClose={onClose} onChoose={reading.choose} onFetch={reading.fetchNow} />
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose} isFull>
      <div className="source-desk">
        <div className="source-copy">
          {source && <SnapshotHead {...{ source, snapshot }} onChoose={reading.choose} />}
          {text !== null && (
            <SnapshotSearch
              ref={search}
              {...{ words, at: Math.min(at, matches.length - 1), count: matches.length }}
              onWords={(typed) => {
                setWords(typed);
                setAt(0);
              }}
              onStep={(by) => setAt((Math.min(at, matches.length - 1) + by + matches.length) % (matches.length || 1))}
              onLeave={() => box.current?.focus()}
            />
          )}
          {text === null || !snapshot ? (
            <MissingText {...state} />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys select in it.
            <section className="source-text" ref={box} tabIndex={0} aria-label="Text of the source" onKeyDown={press}>
              <SnapshotText {...{ text, parts, marks }} />
              {snapshot.textFault && <p className="notice">{snapshot.textFault}</p>}
              <TextCursor box={box} begin={match ?? found} />
            </section>
          )}
        </div>
        {text !== null && snapshot && (
          <QuotePanel
            {...{ claim, quote, location, text, snapshot, selected }}
            onPick={onPick ? pick : null}
            onShow={show}
          />
        )}
      </div>
      <Button kind="plain" className="close" onClick={onClose}>
        Close
      </Button>
    </Dialog>
  );
}
