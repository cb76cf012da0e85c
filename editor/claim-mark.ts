import { type JSONContent, Mark } from "@tiptap/core";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { LocatedNode } from "#domain/document.ts";

/** A claim in a text that is rendered once. Stored documents contain no claims. */
export const ClaimMark = Mark.create({
  name: "claim",
  excludes: "",
  addAttributes: () => ({ claimId: {}, begins: {}, ends: {} }),
  renderHTML: () => ["mark", 0],
});

/** `begins` and `ends`: whether this piece of the claim is its first or its last one. */
export type ClaimMarkAttributes = { claimId: string; begins: boolean; ends: boolean };

type PlacedClaim = { id: string; passage: Passage };

/**
 * A document of some top-level blocks, which `locate` has placed in their text, with claims as marks, the outer ones
 * first. `claims` must be in the order of the text.
 */
export function withClaimMarks(blocks: LocatedNode[], claims: PlacedClaim[]): JSONContent {
  const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
  const here = claims.filter(({ passage }) => passage.start < end && passage.end > start);
  return { type: "doc", content: blocks.map((block) => addMarks(block, here)) };
}

function addMarks({ node, start, end, content }: LocatedNode, claims: PlacedClaim[]): JSONContent {
  const overlapping = claims.filter(({ passage }) => passage.start < end && passage.end > start);
  if (overlapping.length === 0 || content.length === 0) return node;
  return {
    ...node,
    content: content.flatMap((child) =>
      child.node.type === "text" ? splitText(child, overlapping) : [addMarks(child, overlapping)],
    ),
  };
}

function splitText({ node, start, end }: LocatedNode, claims: PlacedClaim[]): JSONContent[] {
  const ends = claims.flatMap(({ passage }) => [passage.start, passage.end]);
  const cuts = [...new Set([start, end, ...ends.filter((cut) => cut > start && cut < end)])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const covering = claims.filter(({ passage }) => passage.start <= from && passage.end >= to);
    const marks = covering.map(({ id, passage }) => ({
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
