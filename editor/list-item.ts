import { Node } from "@tiptap/core";

/** A list item that can begin with any block. TipTap's `ListItem` would add an empty paragraph at the start. */
export const ListItem = Node.create({
  name: "listItem",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});
