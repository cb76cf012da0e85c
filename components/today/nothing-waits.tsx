import { Actions } from "#components/ui/actions.tsx";
import { ButtonLink } from "#components/ui/button.tsx";

/** Replaces the lists when nothing waits for the viewer. */
export function NothingWaits() {
  return (
    <section className="empty">
      <h2>Nothing is waiting for you</h2>
      <p>
        Claims that need a ruling, late assignments and questions for you appear here. Reviewers’ work in progress is
        under Articles and Work.
      </p>
      <Actions>
        <ButtonLink href="/articles">All articles</ButtonLink>
        <ButtonLink href="/work">See everyone’s work</ButtonLink>
      </Actions>
    </section>
  );
}
