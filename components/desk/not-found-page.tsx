import { Actions } from "#components/ui/actions.tsx";
import { ButtonLink } from "#components/ui/button.tsx";

/** The page for an address that does not exist or that the viewer may not see. Both look the same. */
export function NotFoundPage() {
  return (
    <main className="page narrow" id="main">
      <section className="empty">
        <h1>There is nothing at this address</h1>
        <p>The address may be mistyped, or you may not have access to this page. Ask the person who sent it to you.</p>
        <Actions>
          <ButtonLink kind="main" href="/">
            Go to the home page
          </ButtonLink>
        </Actions>
      </section>
    </main>
  );
}
