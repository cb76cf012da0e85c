import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "./next-path.ts";

test("a path of Galley is kept, with its query and fragment", () => {
  expect(nextPath("/articles?q=tide#claims")).toBe("/articles?q=tide#claims");
});

test.each([
  null,
  "",
  "articles",
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "/\t/elsewhere.example",
  "/.//elsewhere.example",
  "/..//elsewhere.example",
  "javascript:alert(1)",
  "/%0a/../..//elsewhere.example",
])("%j stays on Galley", (requested) => {
  expect(new URL(nextPath(requested), "https://galley.example").origin).toBe("https://galley.example");
});

test("no address leads the browser away from Galley", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("/", "\\", ".", "..", "\t", "@", ":", "a", "example.org", "?", "#", "%2f")),
      (parts) => {
        expect(new URL(nextPath(`/${parts.join("")}`), "https://galley.example/sign-in").origin).toBe(
          "https://galley.example",
        );
      },
    ),
  );
});
