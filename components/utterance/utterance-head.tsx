import { Link } from "#components/ui/link.tsx";
import { type AffairChoice, affairAddress } from "#domain/affair.ts";
import { shortened } from "#domain/graphemes.ts";
import type { Utterance } from "#domain/quotation/quotation.ts";
import { reportsInWords, wordsInHeading } from "#domain/quotation/report-words.ts";

/** Limit of the words in the heading, in UTF-16 units. */
const MAX_HEADING_LENGTH = 220;

/** What was said, by whom, and in how many reports. */
export function UtteranceHead({ utterance, affairs }: { utterance: Utterance; affairs: AffairChoice[] }) {
  const { reports, reference, total } = utterance;
  const main = reports.find(({ quotationId }) => quotationId === reference) ?? reports[0];
  if (!main) return null;
  const outlets = new Set(reports.map(({ outlet }) => outlet));
  const isCounted = total === reports.length && !outlets.has(null);
  return (
    <header className="utterance-head">
      {affairs.length > 0 && (
        <p className="quiet small">
          {affairs.map(({ id, name }) => (
            <Link key={id} href={affairAddress(id)} dir="auto">
              {name}
            </Link>
          ))}
        </p>
      )}
      <h1 lang={main.language} dir="auto">
        “{shortened(wordsInHeading(main.exact), MAX_HEADING_LENGTH)}”
      </h1>
      <p className="quiet utterance-facts">
        {main.speaker && <bdi>{main.speaker}</bdi>}
        <span>
          {reportsInWords(total)}
          {isCounted && ` in ${outlets.size === 1 ? "1 outlet" : `${outlets.size} outlets`}`}
        </span>
        <span>Oldest first, compared with the reference</span>
      </p>
    </header>
  );
}
