import { HIDDEN_STYLE } from "#ingest/html/hidden.ts";

/** Check boxes of a text: those that nobody can change, and those of task lists. Others belong to forms. */
const IN_TEXTS = "input[disabled], .task-list-item input, [data-type=taskItem] input, li[data-checked] input";

/** Write check boxes as characters, so that it is in the text which ones are checked. `all` also writes those of forms. */
export function spellOutCheckBoxes(root: ParentNode, { all }: { all: boolean }): void {
  for (const box of Array.from(root.querySelectorAll(all ? "input" : IN_TEXTS))) {
    const type = box.getAttribute("type")?.trim().toLowerCase();
    if ((type !== "checkbox" && type !== "radio") || isHidden(box)) continue;
    const [checked, open] = type === "checkbox" ? ["☒", "☐"] : ["◉", "○"];
    const after = /^\s/.test(box.nextSibling?.textContent ?? "") ? "" : " ";
    box.replaceWith(box.ownerDocument.createTextNode((box.hasAttribute("checked") ? checked : open) + after));
  }
}

const isHidden = (box: Element) => box.hasAttribute("hidden") || HIDDEN_STYLE.test(box.getAttribute("style") ?? "");
