import { expect, test } from "vitest";
import { evidence } from "#domain/exports/testing/fixtures.ts";
import { sourceOptions } from "./source-options.ts";

const source = (id: string, title: string, url: string | null = null) => evidence({}, { id, title, url }).source;

const RECENT = [source("1", "Tide tables", "https://gauge.example/a"), source("2", "Register of bridges")];

test("an empty field offers the recent sources and a file", () => {
  expect(sourceOptions(" ", RECENT, []).map(({ id }) => id)).toEqual(["1", "2", "file"]);
});

test("words offer sources of the article first, then those of the library, then themselves as a title", () => {
  const library = [source("3", "Tide gauge"), source("4", "The tables", "https://www.gauge.example/a/")];
  expect(sourceOptions("tide", RECENT, library).map(({ kind, id }) => [kind, id])).toEqual([
    ["recent", "1"],
    ["library", "3"],
    ["words", "words"],
  ]);
});
