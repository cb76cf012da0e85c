import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type Highlight, type HighlightLayout, type LaidOutHighlight, layOut } from "./highlight-layout.ts";
import { positionAt } from "./text-positions.ts";
import { textblockRanges } from "./textblock-ranges.ts";

/** The decorations of one claim. `appearance` changes when they must be replaced. */
type ClaimDecorations = { appearance: string; decorations: Decoration[] };

type PluginState = {
  layout: HighlightLayout;
  drawn: Map<string, ClaimDecorations>;
  decorations: DecorationSet;
};

/** `retained`: parts in which existing decorations stay, because a selection depends on their elements. */
type DrawRequest = { highlights: Highlight[]; visible: Passage; retained: Passage[] };

const key = new PluginKey<PluginState>("highlights");

/** Draws claims as decorations over the visible part of the article. The document itself is never changed. */
export const Highlights = Extension.create({
  name: "highlights",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (): PluginState => ({ layout: layOut([]), drawn: new Map(), decorations: DecorationSet.empty }),
        apply(transaction, state) {
          const request = transaction.getMeta(key) as DrawRequest | undefined;
          return request ? redraw(transaction.doc, state, request) : state;
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state)?.decorations },
      view: numberWriter,
    }),
  ],
});

/**
 * A transaction that draws the highlights that overlap `visible` and removes all others, except existing ones that
 * overlap a `retained` passage. `highlights` must be in the order of the text.
 */
export const drawHighlights = (
  state: EditorState,
  highlights: Highlight[],
  visible: Passage,
  retained: Passage[] = [],
) => state.tr.setMeta(key, { highlights, visible, retained } satisfies DrawRequest);

/** Only changed decorations are replaced, because a new set of 1,000 decorations takes 0.1 s. */
function redraw(doc: Node, previous: PluginState, { highlights, visible, retained }: DrawRequest): PluginState {
  const isSame = highlights === previous.layout.highlights;
  const layout = isSame ? previous.layout : layOut(highlights, previous.layout);
  const drawn = new Map<string, ClaimDecorations>();
  const added: Decoration[] = [];
  const stays = retained.flatMap(layout.index.overlapping).filter(({ claimId }) => previous.drawn.has(claimId));
  for (const highlight of [...layout.index.overlapping(visible), ...stays]) {
    if (drawn.has(highlight.claimId)) continue;
    const appearance = appearanceOf(highlight);
    const known = previous.drawn.get(highlight.claimId);
    const current =
      known?.appearance === appearance ? known : { appearance, decorations: decorationsOf(doc, highlight) };
    if (current !== known) added.push(...current.decorations);
    drawn.set(highlight.claimId, current);
  }
  const removed = [...previous.drawn].flatMap(([id, claim]) => (drawn.get(id) === claim ? [] : claim.decorations));
  return { layout, drawn, decorations: previous.decorations.remove(removed).add(doc, added) };
}

/** All that decorations depend on, without the number: it changes with every claim marked above. */
const appearanceOf = ({ passage: { start, end }, rating, lane, dimmed = false }: LaidOutHighlight) =>
  `${start} ${end} ${rating} ${lane} ${dimmed}`;

function decorationsOf(doc: Node, { claimId, passage, rating, lane, dimmed }: LaidOutHighlight): Decoration[] {
  const [from, to] = [positionAt(doc, passage.start), positionAt(doc, passage.end)];
  const ratingClass = `${rating ? `r-${rating}` : "unrated"}${dimmed ? " dimmed" : ""}`;
  const attributes = {
    nodeName: "mark",
    class: `${ratingClass} lane-${Math.min(lane, LAST_LANE)}`,
    "data-claim-id": claimId,
  };
  return [
    ...textblockRanges(doc, passage).map((range) => Decoration.inline(...range, attributes, { of: claimId })),
    edge(from, 1, "claim-begins", claimId),
    edge(to, -1, `claim-ends ${ratingClass}`, claimId),
  ];
}

/** There is space for four lines below the text. The style sheet leaves the fifth lane empty. */
const LAST_LANE = 4;

/** An element at the start or end of a claim. Its content comes from the style sheet, so it is not text. */
function edge(position: number, side: number, name: string, claimId: string): Decoration {
  const render = () => {
    const element = document.createElement("span");
    element.className = `claim-sign ${name}`;
    element.dataset.of = claimId;
    return element;
  };
  return Decoration.widget(position, render, { side, key: `${name} ${claimId}`, ignoreSelection: true });
}

/** Debounce of rewriting the numbers of claims: a new claim above hundreds of others changes all their numbers. */
const RENUMBER_DELAY_MS = 120;

/** Writes new numbers at the ends of claims at once, and changed ones and labels after a delay. */
function numberWriter(view: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeAll = () => {
    writeNumbers(view, ".claim-ends");
    for (const { dataset } of view.dom.querySelectorAll<HTMLElement>(".claim-sign"))
      write(dataset, "says", highlightOf(view, dataset)?.number);
  };
  return {
    update({ state }: EditorView, previous: EditorState) {
      if (key.getState(state) === key.getState(previous)) return;
      writeNumbers(view, ".claim-ends:not([data-n])");
      clearTimeout(timer);
      timer = setTimeout(writeAll, RENUMBER_DELAY_MS);
    },
    destroy: () => clearTimeout(timer),
  };
}

function writeNumbers(view: EditorView, selector: string): void {
  for (const { dataset, style } of view.dom.querySelectorAll<HTMLElement>(selector)) {
    const { number, offsetDigits = 0 } = highlightOf(view, dataset) ?? {};
    write(dataset, "n", number);
    if (offsetDigits > 0 || style.length > 0) style.setProperty("--before", String(offsetDigits));
  }
}

const highlightOf = ({ state }: EditorView, { of = "" }: DOMStringMap) => key.getState(state)?.layout.byId.get(of);

/** Writing the same value again would make the browser update the element. */
function write(dataset: DOMStringMap, name: string, number = 0): void {
  if (dataset[name] !== String(number)) dataset[name] = String(number);
}
