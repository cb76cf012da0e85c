import { Extension } from "@tiptap/core";

/** The direction of a block that differs from the article's, `ltr` or `rtl`. */
export const Direction = Extension.create({
  name: "direction",
  addGlobalAttributes() {
    const types = ["paragraph", "heading", "blockquote", "bulletList", "orderedList", "table"];
    return [{ types, attributes: { dir: { default: null } } }];
  },
});
