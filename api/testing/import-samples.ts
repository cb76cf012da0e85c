import { v7 as newId } from "uuid";
import type { SampleClaims } from "./article-samples.ts";
import type { Sample } from "./requests.ts";

const reviews = () => [
  {
    "@type": "ClaimReview",
    url: `https://desk.example/${newId()}`,
    claimReviewed: "The bridge opened in 1931.",
    author: { name: "The Desk" },
    reviewRating: { ratingValue: 1, alternateName: "Wrong" },
  },
];

const annotations = () => ({
  rows: [
    {
      ...{ id: newId(), uri: "https://outlet.example/elsewhere", user: "acct:robin@hypothes.is", text: "Says who?" },
      target: [
        { selector: [{ type: "TextQuoteSelector", exact: "160,000", prefix: "carries ", suffix: " vehicles" }] },
      ],
    },
  ],
});

/** Samples of the routes about files of annotations and reviews. */
export function importSamples({ article }: Pick<SampleClaims, "article">): Sample[] {
  const bodies = [() => reviews(), () => annotations(), () => ({ content: JSON.stringify(reviews()) })];
  return [
    ...bodies.flatMap((body): Sample[] => [
      { route: "POST /imports", makeRequest: () => ({ body: body(), query: { article: article.id } }), status: 201 },
      {
        route: "POST /imports/preview",
        makeRequest: () => ({ body: body(), query: { article: article.id } }),
        status: 200,
      },
    ]),
    { route: "POST /imports/:importId/store", makeRequest: () => ({ params: { importId: newId() } }), status: 404 },
    {
      route: "GET /precedents",
      makeRequest: () => ({ query: { q: "bridge", publisher: "The Desk", rating: "Wrong", after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
  ];
}
