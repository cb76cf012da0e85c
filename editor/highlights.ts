import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { lanesOf } from "./lanes.ts";
import { positionAt } from "./text-positions.ts";

/** A claim as it is drawn over the text. */
export type Highlight = {
  claimId: string;
  passage: Passage;
  /** Its place in the order of the text, from 1. */
  number: number;
  /** Key of the rating it is drawn in, null while it has none. */
  rating: string | null;
};

const key = new PluginKey<DecorationSet>("highlights");

/** Draws claims over the article as decorations: the document itself is never touched. */
export const Highlights = Extension.create({
  name: "highlights",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (_, { doc }) => DecorationSet.create(doc, []),
        apply(transaction, before) {
          const highlights = transaction.getMeta(key) as Highlight[] | undefined;
          return highlights ? decorate(transaction.doc, highlights) : before;
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
});

/** The transaction that draws `highlights`, in the order of the text, in place of what was drawn. */
export const drawHighlights = (state: EditorState, highlights: Highlight[]) => state.tr.setMeta(key, highlights);

function decorate(doc: Node, highlights: Highlight[]): DecorationSet {
  const lanes = lanesOf(highlights.map(({ passage }) => passage));
  const written = new Map<number, number>();
  const decorations = highlights.flatMap((highlight, index) => {
    const from = positionAt(doc, highlight.passage.start);
    const to = positionAt(doc, highlight.passage.end);
    const rated = highlight.rating ? `r-${highlight.rating}` : "unrated";
    const before = written.get(to) ?? 0;
    written.set(to, before + String(highlight.number).length + 1);
    return [
      Decoration.inline(from, to, {
        nodeName: "mark",
        class: rated,
        "data-claim-id": highlight.claimId,
        style: `--lane: ${lanes[index] ?? 0}`,
      }),
      Decoration.widget(to, numberSign(highlight.number, rated, before), {
        side: -1,
        key: `${highlight.claimId} ${highlight.number} ${rated} ${before}`,
        ignoreSelection: true,
      }),
    ];
  });
  return DecorationSet.create(doc, decorations);
}

/** The number of a claim at its end, after the `before` digits of others that end there. It takes no room, so that drawing claims never moves the text. */
const numberSign = (number: number, rated: string, before: number) => () => {
  const sign = document.createElement("span");
  sign.className = `n ${rated}`;
  sign.ariaHidden = "true";
  const digits = sign.appendChild(document.createElement("span"));
  digits.dataset.n = String(number);
  digits.style.setProperty("--before", String(before));
  return sign;
};
