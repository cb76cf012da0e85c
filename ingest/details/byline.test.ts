import { expect, test } from "vitest";
import { namesIn } from "./byline.ts";

test.each([
  ["Jane Roe", "Jane Roe"],
  ["By Jane Roe", "Jane Roe"],
  ["Posted on 5 March 2024 by Jane Roe", "Jane Roe"],
  ["Written by: Jane Roe and Ada Poe", "Jane Roe and Ada Poe"],
  ["Jane Roe | 5 March 2024", "Jane Roe"],
  ["5 March 2024, Jane Roe", "Jane Roe"],
  ["Veröffentlicht am 5. März 2024 von Jörg Maier", "Jörg Maier"],
  ["Publié le 5 mars 2024 par Zoé Martin", "Zoé Martin"],
  ["Por María Núñez", "María Núñez"],
  ["作者：王小明", "王小明"],
  ["Di Stefano", "Stefano"],
  ["Jane Roe @jroe", "Jane Roe"],
  ["Jane Roe 2 hours ago", "Jane Roe"],
  ["Jörg Maier vor 3 Stunden", "Jörg Maier"],
  ["Aleš Novák před 2 hodinami", "Aleš Novák"],
  ["Zoé Martin, il y a 2 heures", "Zoé Martin"],
])("%s names %s", (line, names) => {
  expect(namesIn(line)).toBe(names);
});

test.each([
  "By",
  "Posted on",
  "Published by",
  "Veröffentlicht am",
  "Alle Beiträge",
  "5 March 2024",
  "admin",
  "@jane",
  "Last Updated",
])("%s names nobody", (line) => expect(namesIn(line)).toBeUndefined());
