import { Node } from "@tiptap/core";

/** An item that may begin with any block: TipTap's own must begin with a paragraph, and would invent an empty one. */
export const ListItem = Node.create({
  name: "listItem",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});
