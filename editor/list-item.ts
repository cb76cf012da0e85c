import { plainNode } from "./plain-node.ts";

/** A list item that can begin with any block. TipTap's `ListItem` would add an empty paragraph at the start. */
export const ListItem = plainNode("listItem", "li", { content: "block+", defining: true });
