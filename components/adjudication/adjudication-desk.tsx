"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { KeyButton } from "#components/commands/key-button.tsx";
import { AskExpert } from "#components/expert-review/ask-expert.tsx";
import { GuardList } from "#components/source/guard-list.tsx";
import { Threads } from "#components/thread/threads.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Day } from "#components/ui/date.tsx";
import { RulingSection } from "#components/verdict/ruling-section.tsx";
import { adjudicationAddress, type QueueFilter, type VerdictDisplay } from "#domain/adjudication/adjudication.ts";
import type { Adjudication } from "#domain/adjudication/case.ts";
import { evidenceMarks } from "#domain/adjudication/differences.ts";
import { hidesNames } from "#domain/adjudication/hide-names.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { AboutVerdict } from "./about-verdict.tsx";
import { discussedCase } from "./discussed-case.ts";
import { PresentPeople } from "./present-people.tsx";
import { QueueSteps } from "./queue-steps.tsx";
import { RatingGap } from "./rating-gap.tsx";
import { RulingForm } from "./ruling-form.tsx";
import { SendBack } from "./send-back.tsx";
import { useLiveCase } from "./use-live-case.ts";
import { usePresence } from "./use-presence.ts";
import { useRuling } from "./use-ruling.ts";
import { VerdictColumn } from "./verdict-column.tsx";

type AdjudicationDeskProps = {
  adjudication: Adjudication;
  scale: Rating[];
  viewer: Viewer;
  filter: QueueFilter;
  display: VerdictDisplay;
  /** The ratings and rationales of the verdicts, in their order, as the server renders them. */
  bodies: ReactNode[];
  /** Which experts from outside were asked. */
  experts: ReactNode;
  /** Whether Galley can mail a link to an expert. */
  sendsMail: boolean;
  /** The claim in its context. */
  children: ReactNode;
};

/** The claim, the verdicts on it side by side, and the ruling that is being written. */
export function AdjudicationDesk({
  adjudication,
  scale,
  viewer,
  filter,
  display,
  bodies,
  experts,
  sendsMail,
  children,
}: AdjudicationDeskProps) {
  const { claim, article, verdicts, guards, whyNot, sentBack } = adjudication;
  const others = verdicts.filter(({ reviewer }) => reviewer.id !== viewer.id);
  const isUnruled = claim.ruling === null || claim.standing.state === "stale";
  const router = useRouter();
  const ruling = useRuling(adjudication, viewer);
  const cited = verdicts.flatMap(({ evidence }) => evidence).map(({ source }) => source.id);
  useLiveCase(claim, cited, viewer.id);
  const { [claim.id]: present = [] } = usePresence(adjudication, { [claim.id]: adjudication.present }, viewer.id);
  const discussed = discussedCase(adjudication, display.namesHidden || hidesNames(viewer));
  const marks = evidenceMarks(verdicts);
  /** The loaded page still holds the names, so hiding them needs a new page. */
  const showWith = (next: VerdictDisplay) => {
    const address = adjudicationAddress(claim.id, filter, next);
    if (next.namesHidden === display.namesHidden) router.replace(address, { scroll: false });
    else window.location.assign(address);
  };
  const isHidden = hidesNames(viewer);
  const names = {
    label: display.namesHidden ? "Show names" : "Hide names",
    run: () => showWith({ ...display, namesHidden: !display.namesHidden }),
    isOn: () => !isHidden,
  };
  const shuffle = {
    label: display.shuffled ? "Original order" : "Shuffle",
    run: () => showWith({ ...display, shuffled: !display.shuffled }),
    isOn: () => !isHidden,
  };
  useCommands({ names, shuffle });
  return (
    <div className="adjudication-desk">
      <div>
        {present.length > 0 && (
          <p className="notice" role="status">
            <PresentPeople people={present} />. Agree which of you will rule.
          </p>
        )}
        <QueueSteps claimId={claim.id} queueCursor={adjudication.queueCursor} filter={filter} display={display} />
        {children}
        <section className="verdicts-compared" aria-label="Verdicts">
          <div className="section-head">
            <h2>{verdicts.length === 1 ? "1 verdict" : `${verdicts.length} verdicts`}</h2>
            {isHidden && (
              <p className="quiet small">
                Names are hidden and the order is shuffled, as you chose in your <a href="/settings/account">account</a>
                .
              </p>
            )}
            {verdicts.length > 0 && !isHidden && (
              <div className="choices">
                <KeyButton command="names" onClick={names.run}>
                  {names.label}
                </KeyButton>
                <KeyButton command="shuffle" onClick={shuffle.run}>
                  {shuffle.label}
                </KeyButton>
              </div>
            )}
          </div>
          {claim.blind && (
            <p className="notice">
              You have started a verdict on this claim. The others are hidden until you submit yours or rule.
            </p>
          )}
          <RatingGap verdicts={verdicts} claim={claim} scale={scale} />
          <GuardList guards={guards} evidence={verdicts.flatMap(({ evidence }) => evidence)} />
          <div className="columns">
            {verdicts.map((verdict, index) => (
              <VerdictColumn
                key={verdict.id}
                {...{ verdict, claim, marks }}
                language={article.language}
                body={bodies[index]}
                inRuling={ruling.draft.evidence}
                onTake={whyNot === null ? ruling.take : null}
              >
                <AboutVerdict {...{ adjudication, verdict, scale }} />
              </VerdictColumn>
            ))}
          </div>
        </section>
        <Threads claim={discussed} viewer={viewer} />
      </div>
      <aside className="ruling-side" aria-label="Ruling">
        {claim.ruling && <RulingSection ruling={claim.ruling} scale={scale} claim={claim.statement} />}
        {whyNot === null ? (
          <RulingForm {...{ adjudication, scale, ruling }} viewerId={viewer.id} />
        ) : (
          <p className="notice">{whyNot}</p>
        )}
        {sentBack && (
          <p className="notice">
            Sent back by <bdi>{sentBack.by.name}</bdi>
            {sentBack.answeredAt ? (
              <>
                , answered <Day at={sentBack.answeredAt} />
              </>
            ) : (
              ", not yet answered by everyone"
            )}
            : <q dir="auto">{sentBack.question}</q> <a href="#discussion">Read the thread</a>
          </p>
        )}
        <Actions>
          {others.length > 0 && isUnruled && <SendBack personId={viewer.id} claimId={claim.id} verdicts={others} />}
          {!claim.blind && (
            <AskExpert claimId={claim.id} draft={ruling.draft} verdicts={verdicts} sendsMail={sendsMail} />
          )}
        </Actions>
        {experts}
      </aside>
    </div>
  );
}
