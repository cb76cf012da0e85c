import { Button } from "#components/ui/button.tsx";
import { STANCES } from "#domain/evidence.ts";
import type { Ruling } from "#domain/ruling.ts";
import type { Verdict } from "#domain/verdict.ts";

type EvidenceTakenProps = {
  inRuling: string[];
  verdicts: Verdict[];
  ruling: Ruling | null;
  onDrop: (evidenceId: string) => void;
};

/** The pieces of evidence that the ruling takes from the verdicts, in its own order. */
export function RulingEvidence({ inRuling, verdicts, ruling, onDrop }: EvidenceTakenProps) {
  const all = [...(ruling?.evidence ?? []), ...verdicts.flatMap(({ evidence }) => evidence)];
  const known = new Map(all.map((piece) => [piece.id, piece]));
  return (
    <section className="ruling-evidence" aria-label="Evidence for the ruling">
      <h3>Evidence for the ruling</h3>
      {inRuling.length === 0 ? (
        <p className="quiet small">Tick “Use in the ruling” beside the evidence it rests on.</p>
      ) : (
        <ol className="bulleted">
          {inRuling.map((id) => {
            const piece = known.get(id);
            const title = piece?.source.title ?? "No longer in any verdict";
            return (
              <li key={id}>
                {piece && <span className={`stance is-${piece.stance}`}>{STANCES[piece.stance]}</span>}{" "}
                <span dir="auto">{title}</span>{" "}
                <Button kind="plain" onClick={() => onDrop(id)} aria-label={`Leave out: ${title}`}>
                  ×
                </Button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
