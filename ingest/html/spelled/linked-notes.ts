import { characterBeside } from "./neighbours.ts";

/** The mark of a note: a number, a letter or a sign. */
const MARK = /^(?:\d{1,3}|[a-z]|[*†‡§]{1,3})$/;

/**
 * Set the number of a note apart from the word or number that it stands at, where only a link makes it one and the style
 * of the page raises it: "2019<a href='#fn1'>1</a>" is not the number 20191. A link to another page gets brackets.
 */
export function spellOutLinkedNotes(root: ParentNode): void {
  for (const link of Array.from(root.querySelectorAll("a[href]"))) {
    const mark = link.textContent?.trim() ?? "";
    if (!MARK.test(mark) || link.querySelector("sup, sub") || link.closest("sup, sub, h1, nav")) continue;
    const before = characterBeside(link, "before");
    if (isNote(link) && /[\p{L}\p{N}.,;:!?…)\]"'”’»%]/u.test(before)) raise(link);
    else if (/^\d/.test(mark) && (/\p{L}/u.test(before) || isAfterYear(link))) link.textContent = `[${mark}]`;
  }
}

function raise(link: Element): void {
  const raised = link.ownerDocument.createElement("sup");
  raised.append(...link.childNodes);
  link.append(raised);
}

/** Whether a link leads to a note: by its role, by its class, or as a link into the page with the number of a note. */
function isNote(link: Element): boolean {
  const names = ["role", "epub:type", "class", "rel", "id"].map((name) => link.getAttribute(name) ?? "").join(" ");
  return /noteref|foot-?note|end-?note|fnref/i.test(names) || /^#./.test(link.getAttribute("href")?.trim() ?? "");
}

/** Other figures before a link may be the start of the number: "20<a>19</a>". */
const isAfterYear = (link: Element) =>
  /(?<![\d.,])\d{4}$/.test((link.previousSibling?.textContent ?? "").slice(-6)) &&
  /\d/.test(characterBeside(link, "before"));
