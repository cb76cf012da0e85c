import { EditorState, type Plugin } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type ArticleDocument, canonicalText, textblocksOf } from "#domain/document.ts";
import { articleSchema } from "./extensions.ts";
import { drawHighlights, Highlights } from "./highlights.ts";
import type { Highlight } from "./placed-highlights.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";
import { articleText, offsetAt } from "./text-positions.ts";

const plugin = Highlights.config.addProseMirrorPlugins?.call({} as never)[0] as Plugin;

/** What is drawn, as `claim: words`, in the order of the text. */
function drawn(state: EditorState): string[] {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet;
  const words = new Map<string, string>();
  for (const { from, to, spec } of set.find().sort((a, b) => a.from - b.from)) {
    if (!spec.of) continue;
    const text = articleText(state.doc).slice(offsetAt(state.doc, from), offsetAt(state.doc, to, "before"));
    words.set(spec.of, (words.get(spec.of) ?? "") + text);
  }
  return [...words].map(([claimId, text]) => `${claimId}: ${text}`).sort();
}

/** The words of a passage, without what stands between textblocks. */
const wordsOf = (document: ArticleDocument, { start, end }: Passage) =>
  textblocksOf(document)
    .map((block) => block.text.slice(Math.max(0, start - block.start), Math.max(0, end - block.start)))
    .join("");

const inText = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]): Passage => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end);

/** Claims and the part in sight, as they change while somebody reads and others mark. */
const readings = arbitraryDocument
  .filter((document) => canonicalText(document).length > 1)
  .chain((document) => {
    const passage = inText(canonicalText(document).length);
    const highlights = fc
      .uniqueArray(fc.record({ claimId: fc.constantFrom(..."abcdefghijklm"), passage }), {
        selector: ({ claimId }) => claimId,
      })
      .map((made) =>
        made
          .sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end)
          .map((each, at): Highlight => ({ ...each, number: at + 1, rating: null })),
      );
    return fc.record({
      document: fc.constant(document),
      steps: fc.array(fc.tuple(highlights, passage), { minLength: 1 }),
    });
  });

test("however claims and sight have changed, those in sight are drawn, each over its words", () => {
  fc.assert(
    fc.property(readings, ({ document, steps }) => {
      const doc = articleSchema.nodeFromJSON(document);
      let state = EditorState.create({ doc, plugins: [plugin] });
      for (const [highlights, sight] of steps) state = state.apply(drawHighlights(state, highlights, sight));
      const [last = [], sight = { start: 0, end: 0 }] = steps.at(-1) ?? [];
      const fresh = EditorState.create({ doc, plugins: [plugin] });
      expect(drawn(state)).toEqual(drawn(fresh.apply(drawHighlights(fresh, last, sight))));
      const expected = last
        .filter(({ passage }) => passage.start < sight.end && passage.end > sight.start)
        .map(({ claimId, passage }) => [claimId, wordsOf(document, passage)])
        .filter(([, words]) => words !== "")
        .map(([claimId, words]) => `${claimId}: ${words}`);
      expect(drawn(state)).toEqual(expected.sort());
    }),
  );
});
