import { Link } from "#components/ui/link.tsx";
import { type QuotedPerson, quotationsAddress } from "#domain/quotation/quotation-filter.ts";

type QuotedPeopleProps = {
  affairId: string;
  people: QuotedPerson[];
  /** How many people are quoted in all. */
  total: number;
};

/** Whom the articles of an affair quote, how often, and in which outlets; nothing where they quote nobody. */
export function QuotedPeople({ affairId, people, total }: QuotedPeopleProps) {
  if (total === 0) return null;
  return (
    <section className="affair-section" aria-labelledby="people">
      <h2 id="people">
        People quoted <span className="num quiet">{total.toLocaleString("en")}</span>
      </h2>
      <ul className="divided">
        {people.map(({ name, quotations, outlets }) => (
          <li key={name} className="quoted-person">
            <Link href={quotationsAddress({ affair: affairId, speaker: name })} dir="auto">
              {name}
            </Link>
            <span className="num quiet">{quotations === 1 ? "1 quotation" : `${quotations} quotations`}</span>
            <bdi className="quiet small">{outlets.join(", ")}</bdi>
          </li>
        ))}
      </ul>
      {total > people.length && <p className="quiet small">Those who are quoted most.</p>}
    </section>
  );
}
