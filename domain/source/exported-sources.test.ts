import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtexEntry } from "./bibtex.ts";
import { cslItem, type ExportedSource } from "./csl-json.ts";

const STUDY: ExportedSource = {
  ...{ id: "01a226c8-07db-76d4-99d6-b834f35182c3", title: "Tides & waves", author: "A. Lutz, W. Immerzeel" },
  ...{ publisher: "Nature_Climate", publishedAt: "2014-06", kind: "study", checkedAt: "2026-03-14T10:00:00.000Z" },
  ...{ url: "https://doi.org/10.1000/{182}", doi: "10.1000/182" },
};

test("a study is an article of its journal in CSL-JSON", () => {
  expect(cslItem(STUDY)).toEqual({
    ...{ id: STUDY.id, type: "article-journal", title: "Tides & waves", "container-title": "Nature_Climate" },
    ...{ author: [{ literal: "A. Lutz, W. Immerzeel" }], URL: STUDY.url, DOI: "10.1000/182" },
    ...{ issued: { "date-parts": [[2014, 6]] }, accessed: { "date-parts": [[2026, 3, 14]] } },
  });
});

test("what is not known is left out", () => {
  const bare = { ...STUDY, author: null, publisher: null, publishedAt: null, url: null, doi: null, checkedAt: null };
  expect(Object.keys(cslItem(bare))).toEqual(["id", "type", "title"]);
  expect(bibtexEntry(bare)).toBe("@article{tides-f35182c3,\n  title = {{Tides \\& waves}}\n}\n\n");
});

test("a study is an article of its journal in BibTeX", () => {
  expect(bibtexEntry(STUDY)).toBe(`@article{tides2014-f35182c3,
  title = {{Tides \\& waves}},
  author = {{A. Lutz, W. Immerzeel}},
  journaltitle = {{Nature\\_Climate}},
  date = {2014-06},
  url = {https://doi.org/10.1000/%7B182%7D},
  urldate = {2026-03-14},
  doi = {10.1000/182}
}

`);
});

test("whatever a title is, the braces of an entry are paired and TeX finds no command of its own in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), (title, url) => {
      const entry = bibtexEntry({ ...STUDY, title, url });
      const open = entry.replace(/\\[{}]/g, "");
      expect(open.split("{").length).toBe(open.split("}").length);
      expect(entry.replace(/\\(text\w+\{\}|[{}$&#%_])/g, "")).not.toContain("\\");
    }),
  );
});
