import { type DemoArticle, demoId } from "#prisma/newsroom/newsroom.ts";
import { TEXT } from "./article.ts";
import { HARBOUR } from "./harbour.ts";
import { MOON } from "./moon.ts";
import { SNAPSHOTS } from "./snapshots.ts";
import { SUN } from "./sun.ts";

export const TIDES: DemoArticle = {
  id: demoId(1, 0),
  importedBy: "reviewer",
  details: {
    title: "The sea keeps the Moon’s time",
    url: "https://harbour-courier.example/2026/the-sea-keeps-the-moons-time",
    outlet: "The Harbour Courier",
    byline: "The science desk",
    publishedAt: "2026-04-18T00:00:00.000Z",
    language: "en",
    tags: ["physics", "sea"],
    requiredVerdicts: 2,
  },
  document: TEXT,
  snapshots: SNAPSHOTS,
  comments: [
    {
      id: demoId(1, 101),
      claimId: demoId(1, 12),
      by: "reviewer",
      kind: "comment",
      mentions: ["editor"],
      text: "@Ed Editor, could the summary name the source? Readers will ask.",
    },
  ],
  assignments: [
    {
      id: demoId(1, 301),
      claimId: null,
      by: "editor",
      to: "second",
      dueInDays: -1,
      note: "The tide walk starts again this month. Please finish what is open.",
    },
  ],
  claims: [...SUN, ...MOON, ...HARBOUR],
};
