import { slugClaimAddress } from "./addresses.ts";
import type { ReportClaim, ReportEvidence } from "./report-claim-shape.ts";
import type { Report, StreamedReport } from "./report-shape.ts";
import { safeUrl } from "./safe-url.ts";

/**
 * The report as the public may read it. Of a claim without a ruling that counts nothing is said but that it is marked:
 * verdicts are not published before an editor has ruled, and reviewers who still owe one must not read others' here.
 */
export const publicReport = (report: Report): Report => ({
  ...report,
  // Otherwise publishing would change what is published.
  edition: null,
  claims: report.claims.map((claim) => publicClaim(claim, report)),
  lost: report.lost.map((claim) => publicClaim(claim, report)),
});

function publicClaim({ sightings = [], ...claim }: ReportClaim, { baseUrl }: Report): ReportClaim {
  const { standing, ruling } = claim;
  // An article that has an address only in the app is not public.
  const open = sightings.filter(({ address }) => !address.startsWith(`${baseUrl}/`));
  if (standing.state === "ruled")
    return { ...claim, ...(open.length === 0 ? {} : { sightings: open }), published: null };
  return {
    ...{ ...claim, published: null },
    standing: standing.state === "stale" && ruling ? standing : { state: "open", missing: 1 },
    ...{ rating: null, verdicts: [], evidence: [], guards: [] },
    ruling: standing.state === "stale" && ruling ? { ...ruling, evidence: [] } : null,
    review: { verdicts: null, agreed: null, confidence: null },
  };
}

/**
 * The copies of sources that readers of a published claim can read, by their SHA-256: those that the newsroom keeps itself
 * of pages that everybody can open. Files that somebody uploaded are not among them.
 */
export const readableCopies = ({ evidence }: ReportClaim): Map<string, { source: ReportSource; takenAt: string }> =>
  new Map(
    evidence.flatMap(({ source, snapshot }) =>
      snapshot && !snapshot.elsewhere && safeUrl(source.url)
        ? [[snapshot.sha256, { source, takenAt: snapshot.takenAt }] as const]
        : [],
    ),
  );

type ReportSource = ReportEvidence["source"];

/** The claim with its public address. */
export const atPublicAddress = (claim: ReportClaim, baseUrl: string, slug: string): ReportClaim => ({
  ...claim,
  url: baseUrl + slugClaimAddress(slug, claim.id),
});

/** A report in memory, for writers that read its claims part by part. */
export function streamed({ claims, lost, ...head }: Report): StreamedReport {
  const all = [...claims, ...lost];
  const byNumber = new Map(all.map((claim) => [claim.number, claim]));
  return {
    ...head,
    claims: async function* (numbers) {
      if (numbers === undefined) yield* all;
      else for (const number of numbers) yield* [byNumber.get(number)].filter((claim) => claim !== undefined);
    },
  };
}
