import type { Guard } from "#domain/evidence/guards.ts";
import type { Evidence } from "#domain/evidence.ts";

type GuardListProps = { guards: Guard[]; evidence: Pick<Evidence, "id" | "source">[] };

/** What a careful reader should know about the evidence on a claim, with the sources that each point is about. */
export function GuardList({ guards, evidence }: GuardListProps) {
  if (guards.length === 0) return null;
  return (
    <ul className="guards" aria-label="About the evidence">
      {guards.map(({ key, sentence, evidenceIds }) => {
        const cited = evidence.filter(({ id }) => evidenceIds.includes(id));
        const titles = [...new Map(cited.map(({ source }) => [source.id, source.title])).values()];
        return (
          <li key={`${key} ${evidenceIds.join(" ")}`}>
            {sentence}
            {key !== "single-origin" && titles.length > 0 && (
              <ul className="quiet small">
                {titles.slice(0, MAX_TITLES).map((title, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two sources can have one title.
                  <li key={index} dir="auto">
                    {title}
                  </li>
                ))}
                {titles.length > MAX_TITLES && <li>and {titles.length - MAX_TITLES} more</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const MAX_TITLES = 4;
