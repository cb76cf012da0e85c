import { Node, type NodeConfig } from "@tiptap/core";

/** A node that is rendered as one element, without attributes. */
export const plainNode = (name: string, tag: string, config: Pick<NodeConfig, "content" | "defining" | "group">) =>
  Node.create({ name, ...config, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });
