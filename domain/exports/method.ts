import type { Report } from "#domain/report-shape.ts";

/** How the claims of a report are judged, in two sentences. */
export const methodOf = ({ article }: Pick<Report, "article">): string =>
  `Each claim needs ${article.requiredVerdicts === 1 ? "one verdict" : `${article.requiredVerdicts} verdicts`} of reviewers who do not know how others judge it. An editor then rules. A claim without a ruling says how it stands.`;
