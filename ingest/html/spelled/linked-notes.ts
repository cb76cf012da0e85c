import { characterBeside } from "./neighbours.ts";

/** The mark of a note: a number, a letter or a sign. */
const MARK = /^(?:\d{1,3}|[a-z]|[*†‡§]{1,3})$/;

const NAMED = /noteref|foot-?note|end-?note|fnref/i;
/** Where a link to a note leads: `#fn1`, `#_ftn1`, `#cite_note-3`, `#1`. Links such as `#page-2` lead to parts of the text. */
const TARGET = /#_?(?:[fe]?n|f?tn|e?dn|r|fn[-:_]?\w*|\w*[-_]?(?:note|ref|cite)[-_\w]*)?[-:_.]?\d{1,3}$/i;

/**
 * Set the number of a note apart from the word or number that it stands at, where only a link makes it one and the style
 * of the page raises it: "2019<a href='#fn1'>1</a>" is not the number 20191. A link to another page gets brackets.
 */
export function spellOutLinkedNotes(root: ParentNode): void {
  for (const link of Array.from(root.querySelectorAll("a[href]"))) {
    const mark = link.textContent?.trim() ?? "";
    if (!MARK.test(mark) || link.querySelector("sup, sub") || link.closest("sup, sub, h1, nav, pre, code")) continue;
    const before = (link.previousSibling?.textContent ?? "").slice(-6);
    if (
      isNote(link) &&
      /[\p{L}\p{N}\p{Pe}\p{Pf}"'%]$|[^.\s][.,;:!?…]$/u.test(before || characterBeside(link, "before"))
    )
      raise(link);
    else if (/^\d/.test(mark) && (/\p{Ll}{2}$/u.test(before) || isAfterYear(before))) link.textContent = `[${mark}]`;
  }
}

function raise(link: Element): void {
  const raised = link.ownerDocument.createElement("sup");
  raised.append(...link.childNodes);
  link.append(raised);
}

/** Whether a link leads to a note, by its role, its class or its address. */
function isNote(link: Element): boolean {
  const names = ["role", "epub:type", "class", "rel", "id"].map((name) => link.getAttribute(name) ?? "").join(" ");
  return NAMED.test(names) || TARGET.test(link.getAttribute("href")?.trim() ?? "");
}

/** Other figures before a link may be the start of the number: "20<a>19</a>". */
const isAfterYear = (before: string) => /(?<![\d.,])\d{4}$/.test(before);
