import { footnoteMarksIn } from "#domain/anchoring/words/footnote-marks.ts";

/** Number of characters before a note that decide how its figure is read. */
const BEFORE_LENGTH = 40;

/**
 * Put the figure of a footnote in brackets where it would read as a power, and its letter always: in
 * `12<sup><a href="#n3">3</a></sup>` there is no 12³, and "2019<sup>a</sup>" is not the word "2019a".
 * Only the page knows that it is a footnote, by the link to it or its role.
 */
export function encloseAmbiguousNotes(root: ParentNode): void {
  for (const raised of Array.from(root.querySelectorAll("sup"))) {
    const link = raised.querySelector("a[href]") ?? raised.closest("a[href]");
    const isNote = raised.getAttribute("role") === "doc-noteref" || link?.getAttribute("href")?.includes("#");
    const figure = raised.textContent?.trim() ?? "";
    if (!isNote || !/^(?:[1-9][0-9]{0,2}|[a-z])$/.test(figure)) continue;
    if (/[a-z]/.test(figure) || !readsAsMark(textBefore(link?.contains(raised) ? link : raised)))
      raised.textContent = `(${figure})`;
  }
}

/** Whether a raised figure after these words is taken for a footnote mark. */
const readsAsMark = (before: string) => footnoteMarksIn(`${before}¹`).at(-1)?.end === before.length + 1;

const textBefore = (element: Element) => (element.previousSibling?.textContent ?? "").slice(-BEFORE_LENGTH);
