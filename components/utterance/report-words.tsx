import { Fragment } from "react";
import { shownWords } from "#domain/quotation/long-words.ts";
import type { Segment } from "#domain/quotation/quotation.ts";
import { isUnspaced } from "#domain/search/term-words.ts";

type Change = Segment["change"];

/** How changes that turn the meaning are labelled in the text. */
const LABELS: Partial<Record<Change, string>> = { number: "number", negation: "negation", name: "name or date" };

/**
 * The words of a report beside those of the reference: what was left out is struck through, what was added is
 * underlined. Numbers, negations, names and dates are labelled too.
 */
export function ReportWords({ segments, language }: { segments: Segment[]; language: string }) {
  return (
    <p className="report-words serif" lang={language} dir="auto">
      {segments.map((segment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison can have the same change twice
        <SegmentWords key={at} segment={segment} />
      ))}
    </p>
  );
}

function SegmentWords({ segment: { change, reference, report, marked } }: { segment: Segment }) {
  if (change === "same")
    return (
      <>
        <Words text={report} />
        {/* A report that ends here has no space before what it leaves out. */}
        {endsInSpace(reference) && !endsInSpace(report) && " "}
      </>
    );
  const isMarkedCut = change === "cut" && marked;
  const [was, is] = [shownWords(reference), shownWords(isMarkedCut ? "" : report)];
  const label = LABELS[change];
  return (
    <>
      {was.begin && (
        <del>
          <Heard>{label ? `${label} in the reference: ` : "left out: "}</Heard>
          <Shown {...was} />
          <Heard>; </Heard>
        </del>
      )}
      {isMarkedCut && <span className="gap">{report.trim() || "…"}</span>}
      {was.begin && is.begin && " "}
      {is.begin && (
        <ins className={label && "turns"}>
          <Heard>{label ? `${label} here: ` : "added: "}</Heard>
          <Shown {...is} />
          {label && <small aria-hidden="true">{label}</small>}
          <Heard>; </Heard>
        </ins>
      )}
      {is.after || was.after || (isUnspaced(reference + report) ? "" : " ")}
    </>
  );
}

const endsInSpace = (text: string): boolean => text.trimEnd() !== text;

function Words({ text }: { text: string }) {
  const shown = shownWords(text);
  return (
    <>
      {shown.before}
      <Shown {...shown} />
      {shown.after}
    </>
  );
}

const Shown = ({ begin, leftOut, end }: ReturnType<typeof shownWords>) => (
  <Fragment>
    {begin}
    {leftOut > 0 && (
      <span className="left-out" lang="en">
        {` [${leftOut.toLocaleString("en")} words not shown here] `}
      </span>
    )}
    {end}
  </Fragment>
);

/** Words for those who hear the comparison. */
const Heard = ({ children }: { children: string }) => (
  <span className="visually-hidden" lang="en">
    {children}
  </span>
);
