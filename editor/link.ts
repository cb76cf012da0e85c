import { Mark } from "@tiptap/core";
import { safeUrl } from "#domain/safe-url.ts";

/** A link to an address that `safeUrl` lets through; any other address is not parsed, and rendered without its address. */
export const Link = Mark.create({
  name: "link",
  priority: 1000, // outermost of the marks, so that one link stays one element
  inclusive: false,

  addAttributes() {
    return { href: { isRequired: true } };
  },

  parseHTML() {
    return [{ tag: "a[href]", getAttrs: (element) => hrefOf(element.getAttribute("href")) ?? false }];
  },

  renderHTML({ mark }) {
    // Elsewhere: a click on a link must not take the work away that is done here.
    const safe = hrefOf(mark.attrs.href);
    return ["a", { ...safe, ...(safe && { target: "_blank" }), rel: "noopener noreferrer nofollow" }, 0];
  },
});

function hrefOf(value: unknown): { href: string } | null {
  const href = safeUrl(value);
  return href === null ? null : { href };
}
