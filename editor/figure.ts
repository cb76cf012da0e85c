import { Node } from "@tiptap/core";
import { plainNode } from "./plain-node.ts";

/** A placeholder for a picture, which is never loaded from another site: no `img`; the style sheet shows `data-alt`. */
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "figureCaption?",
  isolating: true,

  addAttributes() {
    return {
      src: { default: null, renderHTML: ({ src }) => (src ? { "data-src": src } : {}) },
      alt: { default: "", renderHTML: ({ alt }) => (alt ? { "data-alt": alt } : {}) },
    };
  },

  parseHTML: () => [
    { tag: "figure", getAttrs: ({ dataset }) => ({ src: dataset.src ?? null, alt: dataset.alt ?? "" }) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
});

export const FigureCaption = plainNode("figureCaption", "figcaption", { content: "inline*", defining: true });
