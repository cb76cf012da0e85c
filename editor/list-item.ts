import { Node } from "@tiptap/core";

/**
 * A list item that can begin with any block. TipTap's `ListItem` would add an empty paragraph at the start. `value` is the
 * number of an item that does not follow the last one.
 */
export const ListItem = Node.create({
  name: "listItem",
  content: "block+",
  defining: true,
  addAttributes: () => ({
    value: {
      default: null,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("value") ?? "", 10) || null,
      renderHTML: ({ value }: Record<string, unknown>) => (value === null ? {} : { value }),
    },
  }),
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
});
