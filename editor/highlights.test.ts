import { EditorState, type Plugin } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type ArticleDocument, canonicalText, textblocksOf } from "#domain/document.ts";
import { articleSchema } from "./extensions.ts";
import type { Highlight } from "./highlight-layout.ts";
import { drawHighlights, Highlights } from "./highlights.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";
import { articleText, offsetAt } from "./text-positions.ts";

const plugin = Highlights.config.addProseMirrorPlugins?.call({} as never)[0] as Plugin;

/** The drawn claims, as `id: text`, sorted by id. */
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

/** The text of a passage, without separators between textblocks. */
const wordsOf = (document: ArticleDocument, { start, end }: Passage) =>
  textblocksOf(document)
    .map((block) => block.text.slice(Math.max(0, start - block.start), Math.max(0, end - block.start)))
    .join("");

const inText = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]): Passage => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => start < end);

/** A document, and the claims and the visible part as they change while someone reads and others mark. */
const sessions = arbitraryDocument
  .filter((document) => canonicalText(document).length > 1)
  .chain((document) => {
    const passage = inText(canonicalText(document).length);
    const highlights = fc
      .uniqueArray(fc.record({ claimId: fc.constantFrom(..."abcdefghijklm"), passage }), {
        selector: ({ claimId }) => claimId,
      })
      .map((records) =>
        records
          .sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end)
          .map((each, at): Highlight => ({ ...each, number: at + 1, rating: null })),
      );
    return fc.record({
      document: fc.constant(document),
      steps: fc.array(fc.tuple(highlights, passage), { minLength: 1 }),
    });
  });

test("after any change of claims and of the visible part, the visible claims are drawn over their passages", () => {
  fc.assert(
    fc.property(sessions, ({ document, steps }) => {
      const doc = articleSchema.nodeFromJSON(document);
      let state = EditorState.create({ doc, plugins: [plugin] });
      for (const [highlights, visible] of steps) state = state.apply(drawHighlights(state, highlights, visible));
      const [last = [], visible = { start: 0, end: 0 }] = steps.at(-1) ?? [];
      const fresh = EditorState.create({ doc, plugins: [plugin] });
      expect(drawn(state)).toEqual(drawn(fresh.apply(drawHighlights(fresh, last, visible))));
      const expected = last
        .filter(({ passage }) => passage.start < visible.end && passage.end > visible.start)
        .map(({ claimId, passage }) => [claimId, wordsOf(document, passage)])
        .filter(([, words]) => words !== "")
        .map(([claimId, words]) => `${claimId}: ${words}`);
      expect(drawn(state)).toEqual(expected.sort());
    }),
  );
});
