import { expect, test } from "vitest";
import { notationOf } from "#ingest/testing/notation.ts";
import { readHtml } from "./read-html.ts";

const ELEMENT = "<p>Seen</p><div class='note a'><p id=secret class='b c' data-x>told</p></div>";
const isHidden = (style: string, element = ELEMENT) =>
  !notationOf(`<style>${style}</style>${element}`).includes("told");

test.each([
  "#secret { display: none }",
  "p#secret.b{display:none!important}",
  ".note > p { visibility: hidden }",
  ".a .b { mso-hide: all }",
  "p[data-x] { display: none }",
  "h1, .c { color: red; display: none }",
  "@media screen { .b { display: none } }",
  "@media all { .b { display: none } }",
  "@media only screen and (min-width: 30em) { .b { display: none } }",
  "@media print, screen { .b { display: none } }",
  "@layer base { .b { display: none } }",
  "<!-- .b { display: none } -->",
  "@list l0:level1 { mso-level-text: %1 } p { } .b { display: none }",
  "@import url(x.css); .b { display: none } .c {",
  ".b { constructor: 1; __proto__: 2; display: none }",
])("the style %j hides the words, and they are told", (style) => {
  expect(isHidden(style)).toBe(true);
  expect(readHtml({ html: `<style>${style}</style>${ELEMENT}` }).leftOut).toContainEqual({
    what: "1 hidden part",
    texts: ["told"],
  });
});

test.each([
  "@media print { .b { display: none } }",
  "@media (max-width: 400px) { .b { display: none } }",
  "@media (prefers-color-scheme: dark) { .b { display: none } }",
  "@media not screen { .b { display: none } }",
  ".b::before { display: none }",
  ".b:hover { display: none }",
  "/* .b { display: none } */",
  ".b { display: none } .b { display: block }",
  "#secret { display: block } .b { display: none }",
  ".b { display: none } .c { display: block !important }",
])("the style %j hides nothing", (style) => expect(isHidden(style)).toBe(false));

test("the style of an element counts more than a rule, and a style sheet for paper does not count", () => {
  expect(isHidden(".b{display:none}", "<p class=b style='display:block'>told</p>")).toBe(false);
  expect(isHidden(".b{display:none!important}", "<p>Seen<p class=b style='display:block'>told</p>")).toBe(true);
  expect(notationOf("<style media=print>.b{display:none}</style><p class=b>told</p>")).toBe("p(told)");
});
