import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { reportAddress } from "#domain/addresses.ts";
import { type OwnReaderReport, READER_REPORT_KINDS } from "#domain/reader-report.ts";
import { OwnContact } from "./own-contact.tsx";

const STATES: Record<OwnReaderReport["state"], string> = {
  new: "An editor has not answered yet. Come back to this page in a few days.",
  answered: "We answered.",
  accepted: "We took it up.",
  refused: "We decided not to take it up.",
};

/** What a reader sent, and what the newsroom answered. Only who has the link sees it. */
export function OwnReport({ report, secret }: { report: OwnReaderReport; secret: string }) {
  const { kind, text, address, report: slug, createdAt, state, answer, answeredAt, hasContact } = report;
  return (
    <>
      <h1>Your message to us</h1>
      <p className="lead">{STATES[state]}</p>
      {answer && (
        <section className="reader-answer" aria-labelledby="answer">
          <h2 id="answer">Our answer{answeredAt && <Answered at={answeredAt} />}</h2>
          <p className="written" dir="auto">
            {answer}
          </p>
        </section>
      )}
      <section aria-labelledby="sent">
        <h2 id="sent">What you wrote</h2>
        <p className="quiet">
          {READER_REPORT_KINDS[kind]}, <Day at={createdAt} />
          {slug && (
            <>
              {", about "}
              <Link href={reportAddress(slug)}>this report</Link>
            </>
          )}
        </p>
        <p className="written" dir="auto">
          {text}
        </p>
        {address && (
          <p className="quiet" dir="ltr">
            {address}
          </p>
        )}
      </section>
      {hasContact && <OwnContact secret={secret} />}
    </>
  );
}

const Answered = ({ at }: { at: string }) => (
  <span className="quiet small">
    {" "}
    <Day at={at} />
  </span>
);
