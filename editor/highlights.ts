import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type Highlight, type Placed, type Placing, placed } from "./placed-highlights.ts";
import { positionAt } from "./text-positions.ts";

type Drawn = { look: string; decorations: Decoration[] };

type Drawing = {
  placing: Placing;
  drawn: Map<string, Drawn>;
  decorations: DecorationSet;
};

/** What to draw, the part of the text to draw it in, and parts out of sight in which what is drawn stays: a selection hangs on its elements. */
type Asked = { highlights: Highlight[]; sight: Passage; held: Passage[] };

const key = new PluginKey<Drawing>("highlights");

/** Draws claims over a part of the article as decorations: the document itself is never touched. */
export const Highlights = Extension.create({
  name: "highlights",
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: (): Drawing => ({ placing: placed([]), drawn: new Map(), decorations: DecorationSet.empty }),
        apply(transaction, before) {
          const asked = transaction.getMeta(key) as Asked | undefined;
          return asked ? redrawn(transaction.doc, before, asked) : before;
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state)?.decorations },
      view: numbering,
    }),
  ],
});

/**
 * The transaction that draws those of the `highlights`, which come in the order of the text, that reach into `sight`, in
 * place of what was drawn. What was drawn in the parts that are `held` stays.
 */
export const drawHighlights = (state: EditorState, highlights: Highlight[], sight: Passage, held: Passage[] = []) =>
  state.tr.setMeta(key, { highlights, sight, held } satisfies Asked);

/** A set of decorations made anew costs a tenth of a second for a thousand: only what has changed is taken out and put in. */
function redrawn(doc: Node, before: Drawing, { highlights, sight, held }: Asked): Drawing {
  const isSame = highlights === before.placing.highlights;
  const placing = isSame ? before.placing : placed(highlights, before.placing);
  const drawn = new Map<string, Drawn>();
  const added: Decoration[] = [];
  const stays = held.flatMap(placing.index.over).filter(({ claimId }) => before.drawn.has(claimId));
  for (const highlight of [...placing.index.over(sight), ...stays]) {
    if (drawn.has(highlight.claimId)) continue;
    const look = lookOf(highlight);
    const known = before.drawn.get(highlight.claimId);
    const now = known?.look === look ? known : { look, decorations: decorationsOf(doc, highlight) };
    if (now !== known) added.push(...now.decorations);
    drawn.set(highlight.claimId, now);
  }
  const removed = [...before.drawn].flatMap(([id, was]) => (drawn.get(id) === was ? [] : was.decorations));
  return { placing, drawn, decorations: before.decorations.remove(removed).add(doc, added) };
}

/** All that a highlight's elements depend on. Its number does not count: it changes with every claim that is marked above. */
const lookOf = ({ passage: { start, end }, rating, lane }: Placed) => `${start} ${end} ${rating} ${lane}`;

function decorationsOf(doc: Node, { claimId, passage, rating, lane }: Placed): Decoration[] {
  const [from, to] = [positionAt(doc, passage.start), positionAt(doc, passage.end)];
  const rated = rating ? `r-${rating}` : "unrated";
  const look = { nodeName: "mark", class: `${rated} lane-${Math.min(lane, LAST_LANE)}`, "data-claim-id": claimId };
  return [
    ...partsOf(doc, from, to).map((part) => Decoration.inline(...part, look, { of: claimId })),
    sign(from, 1, "claim-begins", claimId),
    sign(to, -1, `claim-ends ${rated}`, claimId),
  ];
}

/** There is room for four lines under a line of text; what lies deeper is in the fifth lane, which the style sheet leaves empty. */
const LAST_LANE = 4;

/** What lies between two positions, textblock by textblock: a decoration over several would be compared anew in every block of the article. */
function partsOf(doc: Node, from: number, to: number): [from: number, to: number][] {
  const parts: [number, number][] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const [start, end] = [Math.max(from, position + 1), Math.min(to, position + 1 + node.content.size)];
    if (start < end) parts.push([start, end]);
    return false;
  });
  return parts;
}

/** Where a claim begins or ends. What it shows and says is made by the style sheet, so that it is no part of the text and takes no room. */
function sign(position: number, side: number, name: string, claimId: string): Decoration {
  const draw = () => {
    const element = document.createElement("span");
    element.className = `claim-sign ${name}`;
    element.dataset.of = claimId;
    return element;
  };
  return Decoration.widget(position, draw, { side, key: `${name} ${claimId}`, ignoreSelection: true });
}

/** Milliseconds until the rest of what stands at the ends of claims follows what is drawn: a claim marked above hundreds gives each a new number. */
const RENUMBERING = 120;

/** Writes the numbers at the ends of claims, at once where there was none; the words for screen readers follow. */
function numbering(view: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeAll = () => {
    writeNumbers(view, ".claim-ends");
    for (const { dataset } of view.dom.querySelectorAll<HTMLElement>(".claim-sign"))
      write(dataset, "says", placeOf(view, dataset)?.number);
  };
  return {
    update({ state }: EditorView, before: EditorState) {
      if (key.getState(state) === key.getState(before)) return;
      writeNumbers(view, ".claim-ends:not([data-n])");
      clearTimeout(timer);
      timer = setTimeout(writeAll, RENUMBERING);
    },
    destroy: () => clearTimeout(timer),
  };
}

function writeNumbers(view: EditorView, which: string): void {
  for (const { dataset, style } of view.dom.querySelectorAll<HTMLElement>(which)) {
    const { number, before = 0 } = placeOf(view, dataset) ?? {};
    write(dataset, "n", number);
    if (before > 0 || style.length > 0) style.setProperty("--before", String(before));
  }
}

const placeOf = ({ state }: EditorView, { of = "" }: DOMStringMap) => key.getState(state)?.placing.byId.get(of);

/** To write what is there already would have the browser look at the element anew. */
function write(dataset: DOMStringMap, name: string, number = 0): void {
  if (dataset[name] !== String(number)) dataset[name] = String(number);
}
