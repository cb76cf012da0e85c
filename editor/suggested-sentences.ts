import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { textblockRanges } from "./textblock-ranges.ts";

type DrawRequest = { passages: Passage[]; current: Passage | null };

const key = new PluginKey<DecorationSet>("suggestedSentences");

/** Draws sentences that are worth checking. They are a hint, so they are no marks. */
export const SuggestedSentences = Extension.create({
  name: "suggestedSentences",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, drawn) => {
          const request = transaction.getMeta(key) as DrawRequest | undefined;
          if (!request) return drawn;
          const { passages, current } = request;
          const decorations = passages.flatMap((passage) =>
            textblockRanges(transaction.doc, passage).map(([from, to]) =>
              Decoration.inline(from, to, { class: passage === current ? "suggested current" : "suggested" }),
            ),
          );
          return DecorationSet.create(transaction.doc, decorations);
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
});

/** A transaction that draws these sentences instead of those before. */
export const drawSuggestedSentences = (state: EditorState, request: DrawRequest) => state.tr.setMeta(key, request);
