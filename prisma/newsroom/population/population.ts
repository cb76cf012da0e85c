import { type DemoArticle, demoId } from "#prisma/newsroom/newsroom.ts";
import { TEXT } from "./article.ts";
import { HOW_MANY } from "./how-many.ts";
import { HOW_WELL } from "./how-well.ts";

export const POPULATION: DemoArticle = {
  id: demoId(3, 0),
  importedBy: "reviewer",
  details: {
    title: "Eight billion slips of paper",
    url: "https://weekly-count.example/eight-billion-slips-of-paper",
    outlet: "The Weekly Count",
    byline: "The data desk",
    publishedAt: "2026-05-16T00:00:00.000Z",
    language: "en",
    tags: ["statistics", "population"],
    requiredVerdicts: 2,
  },
  document: TEXT,
  claims: [...HOW_MANY, ...HOW_WELL],
};
