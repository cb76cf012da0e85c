import { type DemoArticle, demoId } from "#prisma/newsroom/newsroom.ts";
import { TEXT } from "./article.ts";
import { BOARD_CLAIMS } from "./board.ts";
import { VALLEY } from "./valley.ts";

export const GLACIERS: DemoArticle = {
  id: demoId(2, 0),
  importedBy: "second",
  details: {
    title: "Where the ice is kept",
    url: "https://upland-review.example/features/where-the-ice-is-kept",
    outlet: "Upland Review",
    byline: "The geography desk",
    publishedAt: "2026-06-05T00:00:00.000Z",
    language: "en",
    tags: ["geography", "ice"],
    requiredVerdicts: 2,
  },
  document: TEXT,
  claims: [...BOARD_CLAIMS, ...VALLEY],
};
