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
  // Another title than the one written here is that of the page.
  if (document.title !== written) pageTitle = document.title;
  const parts = PARTS.flatMap((part) => before.get(part) ?? []);
  written = parts.length > 0 ? `${parts.join(" ")} ${pageTitle}` : pageTitle;
  if (document.title === written) return;
  document.title = written;
  written = document.title; // without double spaces, which would look like another title
}
