import { type JSONContent, Mark } from "@tiptap/core";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { type ArticleDocument, type LocatedNode, locate } from "#domain/document.ts";

/** A claim over a text that is rendered once and neither edited nor stored: documents of articles hold no claims. */
export const ClaimMark = Mark.create({
  name: "claim",
  excludes: "",
  addAttributes: () => ({ claimId: {}, begins: {}, ends: {} }),
  renderHTML: () => ["mark", 0],
});

/** What a claim's mark knows: whose it is, and whether these are its first words, its last. */
export type ClaimMarkAttributes = { claimId: string; begins: boolean; ends: boolean };

/** The document with the claims as marks over its words, those that hold others outside. `claims` come in the order of the text. */
export function withClaimMarks(document: ArticleDocument, claims: { id: string; passage: Passage }[]): JSONContent {
  return marked(locate(document), claims);
}

function marked({ node, start, end, content }: LocatedNode, claims: { id: string; passage: Passage }[]): JSONContent {
  const here = claims.filter(({ passage }) => passage.start < end && passage.end > start);
  if (here.length === 0) return node;
  if (content.length === 0) return node;
  return {
    ...node,
    content: content.flatMap((child) => (child.node.type === "text" ? pieces(child, here) : [marked(child, here)])),
  };
}

function pieces({ node, start, end }: LocatedNode, claims: { id: string; passage: Passage }[]): JSONContent[] {
  const ends = claims.flatMap(({ passage }) => [passage.start, passage.end]);
  const cuts = [...new Set([start, end, ...ends.filter((cut) => cut > start && cut < end)])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const over = claims.filter(({ passage }) => passage.start <= from && passage.end >= to);
    const marks = over.map(({ id, passage }) => ({
      type: "claim",
      attrs: { claimId: id, begins: passage.start === from, ends: passage.end === to } satisfies ClaimMarkAttributes,
    }));
    return {
      ...node,
      text: (node.text ?? "").slice(from - start, to - start),
      marks: [...marks, ...(node.marks ?? [])],
    };
  });
}
