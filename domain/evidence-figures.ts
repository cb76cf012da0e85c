import { claimsAddress, type DashboardFilter, EVIDENCE_HEALTH, type EvidenceHealth } from "./claim-filter.ts";
import type { Figure, Spread } from "./figure/chart.ts";
import { SOURCE_KINDS, type SourceKind } from "./source.ts";
import { STANDING_LABELS, STANDINGS, type StandingState } from "./standing.ts";

/** What figures of evidence are made of: claims by what they rest on, as far as the viewer may know. */
export type EvidenceCounts = {
  /** `copies`: pieces of evidence with a kept copy, whose ages are the spread. */
  kinds: { kind: SourceKind; claims: number; copies: number; age: Spread | null }[];
  health: { health: EvidenceHealth; claims: number }[];
  /** Claims of which the viewer may know the sources, by standing: all, and those with one source or none. */
  few: { standing: StandingState; claims: number; none: number; one: number }[];
  /** The sources on which most claims rest. */
  sources: { id: string; name: string; claims: number }[];
};

/** Sources that are named. */
export const MAX_SOURCES = 15;

/** The figures of the screen Evidence. */
export const evidenceFigures = (counts: EvidenceCounts, filter: DashboardFilter): Figure[] => [
  kindsFigure(counts, filter),
  healthFigure(counts, filter),
  fewFigure(counts, filter),
  agesFigure(counts),
  sourcesFigure(counts, filter),
];

function healthFigure({ health }: EvidenceCounts, filter: DashboardFilter): Figure {
  const troubled = health.filter(({ claims }) => claims > 0);
  return {
    key: "evidence-health",
    title:
      troubled.length === 0
        ? "No claim rests on a source that changed, moved or is gone"
        : "Claims rest on sources that are not as they were",
    subtitle: "Claims by the health of their sources; one claim can rest on several",
    chart: {
      ...{ kind: "bars", of: "Health", values: "Claims", format: "count" },
      bars: health.map(({ health: one, claims }, index) => ({
        ...{ label: HEALTH_LABELS[one], value: claims, tone: `series-${(index + 2) as 2 | 3 | 4}` as const },
        href: claims > 0 ? claimsAddress({ ...filter, evidence: one }) : undefined,
      })),
    },
  };
}

const HEALTH_LABELS: Record<EvidenceHealth, string> = { gone: "Gone", changed: "Changed", moved: "Moved" };
export const HEALTH_KEYS = Object.keys(EVIDENCE_HEALTH) as EvidenceHealth[];

function fewFigure({ few }: EvidenceCounts, filter: DashboardFilter): Figure {
  const ruled = few.find(({ standing }) => standing === "ruled");
  const shown = STANDINGS.flatMap((standing) => few.find((row) => row.standing === standing) ?? []);
  const countOf = (value: number, more: DashboardFilter) => {
    return { value, href: value > 0 ? claimsAddress({ ...filter, ...more }) : undefined };
  };
  return {
    key: "evidence-few",
    title: ruled?.one
      ? `${counted(ruled.one, "ruled claim")} ${ruled.one === 1 ? "rests" : "rest"} on a single source`
      : "No ruled claim rests on a single source",
    subtitle: "Claims by standing that rest on one publication or on none",
    chart: {
      ...{ kind: "grouped", of: "Standing", format: "count" },
      series: [
        { label: "No source", tone: "series-2" },
        { label: "A single source", tone: "series-1" },
      ],
      rows: shown.map(({ standing, claims, none, one }) => ({
        ...{ label: STANDING_LABELS[standing], note: `of ${claims.toLocaleString("en")}` },
        values: [countOf(none, { standing, sources: "none" }), countOf(one, { standing, sources: "one" })],
      })),
    },
  };
}

function kindsFigure({ kinds }: EvidenceCounts, filter: DashboardFilter): Figure {
  return {
    key: "evidence-kinds",
    title: kinds[0] ? `Most claims rest on this kind: ${SOURCE_KINDS[kinds[0].kind].toLowerCase()}` : "No evidence yet",
    subtitle: "Claims by the kinds of their sources; one claim can rest on several",
    chart: {
      ...{ kind: "bars", of: "Kind of source", values: "Claims", format: "count" },
      bars: kinds.map(({ kind, claims }) => ({
        ...{ label: SOURCE_KINDS[kind], value: claims, tone: "accent" as const },
        href: claimsAddress({ ...filter, kind }),
      })),
    },
  };
}

function sourcesFigure({ sources }: EvidenceCounts, filter: DashboardFilter): Figure {
  return {
    key: "evidence-sources",
    title: "Most used sources",
    subtitle: `Claims by the source on which they rest, at most ${MAX_SOURCES} sources`,
    chart: {
      ...{ kind: "bars", of: "Source", values: "Claims", format: "count" },
      bars: sources.map(({ id, name, claims }) => ({
        ...{ label: name, value: claims, tone: "accent" as const },
        href: claimsAddress({ ...filter, source: id }),
      })),
    },
  };
}

/** Copies are no claims, so that no list has them. */
function agesFigure({ kinds }: EvidenceCounts): Figure {
  return {
    key: "evidence-ages",
    title: "Age of the copies that were kept",
    subtitle: "Time since the copy was taken; n counts pieces of evidence with a copy",
    chart: {
      ...{ kind: "spread", of: "Kind of source", format: "hours" },
      rows: kinds.some(({ copies }) => copies > 0)
        ? kinds.map(({ kind, copies, age }) => ({ label: SOURCE_KINDS[kind], n: copies, spread: age }))
        : [],
    },
  };
}

const counted = (count: number, noun: string) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
