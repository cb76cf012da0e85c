import { Node } from "@tiptap/core";

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

  parseHTML() {
    return [
      {
        tag: "figure",
        getAttrs: (element) => ({ src: element.dataset.src ?? null, alt: element.dataset.alt ?? "" }),
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ["figure", HTMLAttributes, 0];
  },
});

export const FigureCaption = Node.create({
  name: "figureCaption",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "figcaption" }],
  renderHTML: () => ["figcaption", 0],
});
