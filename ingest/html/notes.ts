import { footnoteMarksIn } from "#domain/anchoring/words/footnote-marks.ts";

/** Number of characters before a note that decide how its figure is read. */
const BEFORE_LENGTH = 40;

/**
 * Put the figure of a footnote in brackets where it would read as a power, and its letter always: in
 * `12<sup><a href="#n3">3</a></sup>` there is no 12³, and "2019<sup>a</sup>" is not the word "2019a".
 * Only the page knows that it is a footnote, by the link to it or its role. After a year a letter is one without either:
 * those of ordinal numbers (1<sup>e</sup>, 2<sup>o</sup>) and powers (10<sup>n</sup>) do not count.
 */
export function encloseAmbiguousNotes(root: ParentNode): void {
  for (const raised of Array.from(root.querySelectorAll("sup"))) {
    const link = raised.querySelector("a[href]") ?? raised.closest("a[href]");
    const isNote = raised.getAttribute("role") === "doc-noteref" || link?.getAttribute("href")?.includes("#");
    const figure = raised.textContent?.trim() ?? "";
    const before = textBefore(link?.contains(raised) ? link : raised);
    const isNoteOfYear = /^[a-df-hj-mp-z](?:,\s?[a-df-hj-mp-z])*$/.test(figure) && /(?<!\d)\d{4}$/.test(before);
    if (!isNoteOfYear && !(isNote && /^(?:[1-9][0-9]{0,2}|[a-z])$/.test(figure))) continue;
    if (/[a-z]/.test(figure) || !readsAsMark(before)) raised.textContent = `(${figure})`;
  }
}

/** Whether a raised figure after these words is taken for a footnote mark. */
const readsAsMark = (before: string) => footnoteMarksIn(`${before}¹`).at(-1)?.end === before.length + 1;

const textBefore = (element: Element) => (element.previousSibling?.textContent ?? "").slice(-BEFORE_LENGTH);
