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
  comments: [
    {
      id: demoId(3, 101),
      claimId: demoId(3, 10),
      by: "editor",
      kind: "question",
      mentions: ["second"],
      text: "@Sam Second, which count of cities should we follow? The two of you use different ones.",
    },
    {
      id: demoId(3, 102),
      claimId: demoId(3, 4),
      by: "second",
      kind: "comment",
      mentions: ["reviewer"],
      text: "@Remy Reviewer, does your area leave out the beaches between high and low water?",
    },
  ],
  assignments: [
    {
      id: demoId(3, 301),
      claimId: demoId(3, 9),
      by: "editor",
      to: "reviewer",
      dueInDays: 3,
      note: "There is a long series on literacy. Say how it was made.",
    },
    {
      id: demoId(3, 302),
      claimId: demoId(3, 5),
      by: "editor",
      to: "reviewer",
      dueInDays: -2,
      note: "The second edition of the course begins soon.",
    },
  ],
  requests: [
    {
      id: demoId(3, 201),
      claimId: demoId(3, 8),
      by: "editor",
      askedDaysAgo: 12,
      request: "87 per cent of adults can read and write. Please add this beside the slip.",
    },
  ],
};
