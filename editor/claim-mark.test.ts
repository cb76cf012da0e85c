import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText, locate } from "#domain/document.ts";
import { arbitraryDocument } from "#editor/testing/arbitrary-document.ts";
import { ClaimMark, withClaimMarks } from "./claim-mark.ts";
import { articleExtensions } from "./extensions.ts";

const schema = getSchema([...articleExtensions, ClaimMark]);

test("claim marks do not change the text, and cover exactly the passages of the claims", () => {
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 60 }))),
      (document, places) => {
        const text = canonicalText(document);
        const claims = places
          .map(([start, length], index) => ({ id: String(index), passage: { start, end: start + length } }))
          .filter(({ passage }) => passage.end <= text.length)
          .sort((a, b) => a.passage.start - b.passage.start);
        const drawn = Node.fromJSON(schema, withClaimMarks(locate(document).content, claims));
        const covered = new Map<string, string>();
        drawn.descendants((node) => {
          for (const { type, attrs } of node.marks)
            if (type.name === "claim")
              covered.set(attrs.claimId, (covered.get(attrs.claimId) ?? "") + (node.text ?? ""));
        });
        expect(canonicalText(drawn.toJSON())).toBe(text);
        for (const { id, passage } of claims)
          expect((covered.get(id) ?? "").replaceAll("\n", "")).toBe(
            text.slice(passage.start, passage.end).replaceAll("\n", ""),
          );
      },
    ),
  );
});
