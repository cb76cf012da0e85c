import { PublicPage } from "#components/public-page/public-page.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Methodology } from "#domain/methodology.ts";
import { MethodologyText } from "./methodology-text.tsx";
import { RatingsForReaders } from "./ratings-for-readers.tsx";

/** How the newsroom works, for its readers: what it wrote, and what its settings say. */
export function MethodologyPage({ methodology }: { methodology: Methodology }) {
  const { newsroom, content, ratings, requiredVerdicts } = methodology;
  return (
    <PublicPage newsroom={newsroom} here="methodology">
      <h1>How we check facts</h1>
      {content ? (
        <>
          <p className="quiet">
            Last changed on <Day at={content.savedAt} />
          </p>
          <MethodologyText document={content.document} />
        </>
      ) : (
        <p className="lead">This newsroom has not written about its method yet. These are the rules it works by.</p>
      )}
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">Who decides</h2>
        <p>{verdictsInWords(requiredVerdicts)} An editor then rules, and says why.</p>
      </section>
      {ratings.length > 0 && (
        <section aria-labelledby="ratings">
          <h2 id="ratings">Our ratings</h2>
          <RatingsForReaders ratings={ratings} />
        </section>
      )}
      <section aria-labelledby="errors">
        <h2 id="errors">If we got something wrong</h2>
        <p>
          <Link href="/ask">Tell us about an error, or ask us to check a claim.</Link> You do not need an account.
        </p>
      </section>
    </PublicPage>
  );
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const verdictsInWords = (count: number): string =>
  count === 1
    ? "One fact-checker judges each claim, unless an editor asks for more."
    : `At least ${NUMBERS[count] ?? count} fact-checkers judge each claim. None of them sees what the others found until they have given their own verdict. An editor can set another number for an article.`;
