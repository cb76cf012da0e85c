import { expect, test } from "vitest";
import { article, claimOn, node, paragraph, type reportOf, text } from "#domain/exports/testing/fixtures.ts";
import { pageOf, textOf } from "#domain/exports/testing/page-of.ts";

test("keeps tables, lists, headings and links, and links to pictures", async () => {
  const cells = [
    node("tableHeader", [paragraph("Port")]),
    node("tableHeader", [node("paragraph")]),
    node("tableCell", [paragraph("4 m")], { colspan: 2 }),
  ];
  const link = text("gauge", { type: "link", attrs: { href: "https://a.example/" } }, { type: "bold" });
  const page = await pageOf(
    article(
      node("heading", [text("Ports")], { level: 4 }),
      node("table", [node("tableCaption", [text("Heights")]), node("tableRow", cells)]),
      node("orderedList", [node("listItem", [paragraph("One", node("hardBreak"), link)])], { start: 3 }),
      node("figure", [node("figureCaption", [text("The harbour")])], {
        src: "https://a.example/p.jpg",
        alt: "Boats",
      }),
    ),
  );
  const shown = page.querySelector("main")?.innerHTML ?? "";
  expect(shown).toContain('<h2 id="part-1">Ports</h2>');
  expect(shown).toContain(
    '<caption>Heights</caption><tr><th scope="col"><p>Port</p></th><td><p></p></td><td colspan="2"><p>4 m</p></td></tr>',
  );
  expect(shown).toContain(
    '<ol start="3"><li><p>One<br><a href="https://a.example/" rel="noopener noreferrer nofollow"><strong>gauge</strong></a></p></li></ol>',
  );
  expect(shown).toContain(
    '<a href="https://a.example/p.jpg" rel="noopener noreferrer nofollow">Boats</a></p><figcaption>The harbour</figcaption>',
  );
});

test("does not repeat the title, unless a claim is in it", async () => {
  const titled = article(node("heading", [text("Tides")], { level: 1 }), node("heading", [text("Ebb")], { level: 2 }));
  const headings = async (facts: Parameters<typeof reportOf>[1]) => {
    const page = await pageOf(titled, { ...facts, details: { title: "Tides" } });
    return [...page.querySelectorAll("h1, h2, h3")].map(textOf);
  };
  expect(await headings({})).toEqual(["Tides", "Ebb"]);
  expect(await headings({ claims: [claimOn(titled, "Tides")] })).toEqual(["Tides", "Tides1", "Ebb"]);
});

test("keeps one link one element while its words change their formatting", async () => {
  const link = { type: "link", attrs: { href: "https://a.example/" } } as const;
  const page = await pageOf(
    article(paragraph(text("the ", link), text("old", link, { type: "italic" }), text(" gauge", link))),
  );
  expect(page.querySelectorAll(".text a").length).toBe(1);
});

test("skips no level of headings", async () => {
  const page = await pageOf(
    article(
      node("heading", [text("a")], { level: 3 }),
      node("heading", [text("b")], { level: 2 }),
      node("heading", [text("c")], { level: 5 }),
    ),
  );
  expect([...page.querySelectorAll("main :is(h2,h3,h4,h5,h6)")].map(({ localName }) => localName)).toEqual([
    "h2",
    "h2",
    "h3",
  ]);
});

test("keeps the numbers and letters of lists", async () => {
  const items = (...values: (number | null)[]) =>
    values.map((value) => node("listItem", [paragraph("x")], value === null ? {} : { value }));
  const page = await pageOf(
    article(node("orderedList", items(null, 2, 7), { start: 3 }), node("orderedList", items(null), { type: "a" })),
  );
  const shown = page.querySelector("main")?.innerHTML ?? "";
  expect(shown).toContain('<ol start="3"><li><p>x</p></li><li value="2"><p>x</p></li><li value="7"><p>x</p></li></ol>');
  expect(shown).toContain('<ol type="a"><li><p>x</p></li></ol>');
});
