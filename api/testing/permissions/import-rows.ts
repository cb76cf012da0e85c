import { v7 as newId } from "uuid";
import { anything, type PermissionRow, type Request } from "./row.ts";

const review: Request = () => ({
  body: {
    "@type": "ClaimReview",
    url: `https://desk.example/${newId()}`,
    claimReviewed: "The bridge opened in 1931.",
    author: { name: "The Desk" },
  },
});

export const IMPORT_ROWS: PermissionRow[] = [
  ["POST /imports", "import.annotations", review, { done: 201 }],
  ["POST /imports/preview", "import.annotations", review],
  ["GET /precedents", "precedent.read", anything()],
];
