import { useEffect } from "react";

/** What can stand before the title of the page, in this order. */
const PARTS = ["count", "claim"] as const;
type Part = (typeof PARTS)[number];

const before = new Map<Part, string>();
let pageTitle = "";
let written: string | null = null;
let observer: MutationObserver | null = null;

/** Puts words before the title of the page while the component is on it, also when the page gets another title. */
export function useTabTitle(part: Part, words: string | null): void {
  useEffect(() => {
    if (words === null) return;
    before.set(part, words);
    follow();
    return () => {
      before.delete(part);
      follow();
    };
  }, [part, words]);
}

function follow(): void {
  if (!observer) {
    observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  }
  write();
}

function write(): void {
  const shown = document.title;
  // Between two pages there is none.
  if (shown === "") return;
  // Another title than the one written here is that of the page.
  if (shown !== written) pageTitle = shown;
  const next = [...PARTS.flatMap((part) => before.get(part) ?? []), pageTitle].join(" ");
  if (next !== shown) document.title = next;
  written = document.title;
  // The change made here is none to follow: a browser may write a title otherwise than it was given.
  observer?.takeRecords();
}
