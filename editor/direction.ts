import { Extension } from "@tiptap/core";

/** The direction (`ltr` or `rtl`) of a block, if it differs from that of the article. */
export const Direction = Extension.create({
  name: "direction",
  addGlobalAttributes() {
    const types = ["paragraph", "heading", "blockquote", "bulletList", "orderedList", "table"];
    return [{ types, attributes: { dir: { default: null } } }];
  },
});
