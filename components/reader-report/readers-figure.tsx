import { Link } from "#components/ui/link.tsx";
import { answersInWords, type ReaderReportFigures, readerReportsAddress } from "#domain/reader-report.ts";

/** How much readers send, what waits, and how long an answer takes. */
export function ReadersFigure({ figures }: { figures: ReaderReportFigures }) {
  const { reports, waiting, answered, medianHours } = figures;
  const count = (number: number) => <strong className="num">{number.toLocaleString("en")}</strong>;
  return (
    <section className="readers-figure" aria-labelledby="from-readers">
      <h2 id="from-readers">From readers</h2>
      <p>
        <Link href={readerReportsAddress({})}>
          {count(reports)} {reports === 1 ? "report" : "reports"}
        </Link>
        {" in all, "}
        <Link href={readerReportsAddress({ state: "new" })}>{count(waiting)} waiting</Link>
        {medianHours !== null && answered > 0 && `. ${answersInWords(answered, medianHours)}`}.
      </p>
    </section>
  );
}
