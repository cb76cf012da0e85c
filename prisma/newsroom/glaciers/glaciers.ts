import { type DemoArticle, demoId } from "#prisma/newsroom/newsroom.ts";
import { REVISED_TEXT, TEXT } from "./article.ts";
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
  revision: {
    by: "editor",
    document: REVISED_TEXT,
    note: "The outlet dropped a line of the board and changed the warden’s sentence, without saying so.",
  },
  comments: [
    {
      id: demoId(2, 101),
      claimId: demoId(2, 4),
      by: "editor",
      kind: "comment",
      mentions: ["admin"],
      text: "@Ada Admin, may we show our own photograph of a cave beside this ruling? The colour says it all.",
    },
  ],
  requests: [
    {
      id: demoId(2, 201),
      claimId: demoId(2, 7),
      by: "editor",
      askedDaysAgo: 9,
      request: "Some glaciers have moved a hundred times as fast. Please correct the warden’s sentence.",
      answer: { daysAgo: 2, text: "Thank you. We have narrowed it down to this valley.", madeInVersion: 2 },
    },
  ],
};
