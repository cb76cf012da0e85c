import { Mark } from "@tiptap/core";
import { safeUrl } from "#domain/safe-url.ts";

/** A link to a safe address. A link to any other address is not parsed, and is rendered without its address. */
export const Link = Mark.create({
  name: "link",
  priority: 1000, // the outermost mark, so that a link is one element
  inclusive: false,

  addAttributes: () => ({ href: { isRequired: true } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => hrefOf(element.getAttribute("href")) ?? false }],

  renderHTML({ mark }) {
    // In a new tab, so that a click does not leave unsaved work.
    const safe = hrefOf(mark.attrs.href);
    return ["a", { ...safe, ...(safe && { target: "_blank" }), rel: "noopener noreferrer nofollow" }, 0];
  },
});

function hrefOf(value: unknown): { href: string } | null {
  const href = safeUrl(value);
  return href === null ? null : { href };
}
