import { DOMSerializer } from "@tiptap/pm/model";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { canonicalText, MARK_TYPES, NODE_TYPES, textblocksOf } from "#domain/document.ts";
import { articleSchema } from "./extensions.ts";
import { rationaleSchema } from "./rationale.ts";
import { arbitraryDocument } from "./testing/arbitrary-document.ts";

test("the schema has the nodes and marks of the domain, marks in the same order", () => {
  expect(Object.keys(articleSchema.nodes).toSorted()).toEqual([...NODE_TYPES].toSorted());
  expect(Object.keys(articleSchema.marks)).toEqual([...MARK_TYPES]);
});

test("the domain has the same list of textblocks", () => {
  const textblocks = Object.values(articleSchema.nodes).filter((type) => type.isTextblock);
  for (const type of textblocks) {
    expect(textblocksOf({ type: "doc", content: [{ type: type.name as "paragraph" }] })).toHaveLength(1);
  }
});

test("an article can contain everything that a rationale can", () => {
  expect(NODE_TYPES).toEqual(expect.arrayContaining(Object.keys(rationaleSchema.nodes)));
  expect(MARK_TYPES).toEqual(expect.arrayContaining(Object.keys(rationaleSchema.marks)));
});

test("rendered HTML has the text of the article, without inline styles and external resources", () => {
  fc.assert(
    fc.property(arbitraryDocument, (article) => {
      const html = rendered(article);
      expect(html.querySelector("[style], img, script, iframe, [class]")).toBeNull();
      expect(withoutSpace(html.textContent ?? "")).toBe(withoutSpace(canonicalText(article)));
    }),
    { numRuns: 50 },
  );
});

test("an unsafe link is rendered without its address", () => {
  const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
  const html = rendered({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "here", marks: [link] }] }],
  });
  expect(html.innerHTML).toBe('<p><a rel="noopener noreferrer nofollow">here</a></p>');
});

test("a picture keeps its position, address and caption", () => {
  const caption = { type: "figureCaption", content: [{ type: "text", text: "The bridge" }] };
  const figure = { type: "figure", attrs: { src: "https://example.org/a.jpg", alt: "A bridge" }, content: [caption] };
  expect(rendered({ type: "doc", content: [figure] }).innerHTML).toBe(
    '<figure data-alt="A bridge" data-src="https://example.org/a.jpg"><figcaption>The bridge</figcaption></figure>',
  );
});

function rendered(article: object): Element {
  const { document } = parseHTML("<main></main>");
  const { content } = articleSchema.nodeFromJSON(article);
  const main = document.querySelector("main");
  if (!main) throw new Error("no main");
  DOMSerializer.fromSchema(articleSchema).serializeFragment(content, { document }, main);
  return main;
}

const withoutSpace = (text: string) => text.replaceAll(/\s/g, "");
