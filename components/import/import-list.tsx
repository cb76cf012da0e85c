"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { type Incoming, isRead, isReady, isUndecided } from "./incoming.ts";
import type { Imports } from "./use-imports.ts";

/** Files to import, each with its outcome. Links open in a new tab, because the other files wait here. */
export function ImportList({ imports }: { imports: Imports }) {
  const { all, isBusy } = imports;
  const ready = all.filter(isReady).length;
  const done = all.filter(({ state }) => state.is !== "waiting").length;
  return (
    <section className="import-list" aria-label="Files to import">
      <div className="section-head">
        <h2>{all.length === 1 ? "1 file" : `${all.length} files`}</h2>
        <span className="quiet" role="status">
          {isBusy && done < all.length ? `Reading ${done + 1} of ${all.length}…` : ""}
        </span>
        {ready > 0 && (
          <Button kind="main" disabled={isBusy} onClick={() => void imports.storeAll()}>
            {ready === 1 ? "Import 1 article" : `Import ${ready} articles`}
          </Button>
        )}
      </div>
      <ul>
        {all.map((incoming) => (
          <li key={incoming.id}>
            <div className="what">
              <strong dir="auto">{titleOf(incoming)}</strong>
              {titleOf(incoming) !== incoming.name && <bdi className="quiet small">{incoming.name}</bdi>}
              <Outcome incoming={incoming} />
            </div>
            <FileActions incoming={incoming} imports={imports} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const titleOf = ({ state, name }: Incoming) =>
  state.is === "read" ? state.form.title : state.is === "imported" ? state.title : name;

function Outcome({ incoming }: { incoming: Incoming }) {
  const { state } = incoming;
  if (state.is === "waiting") return <span className="quiet small">Waiting</span>;
  if (state.is === "refused") return <span className="problem">{state.why}</span>;
  if (state.is === "imported") return <span className="good small">Imported</span>;
  const { preview, why } = state;
  if (preview.duplicate)
    return (
      <span className="small">
        {preview.duplicate.sameText ? "Already imported as" : "Different text at the address of"}{" "}
        <Link href={articleAddress(preview.duplicate.id)} target="_blank">
          {preview.duplicate.title}
        </Link>
      </span>
    );
  if (why) return <span className="problem">{why}</span>;
  if (isRead(incoming) && isUndecided(incoming))
    return <span className="problem">It is not clear how its letters are encoded. Choose in its preview.</span>;
  return <span className="quiet small num">{preview.words.toLocaleString("en")} words</span>;
}

function FileActions({ incoming, imports }: { incoming: Incoming; imports: Imports }) {
  const { id, state, name } = incoming;
  const label = <span className="visually-hidden"> {name}</span>;
  return (
    <Actions>
      {state.is === "imported" && (
        <ButtonLink href={articleAddress(id)} target="_blank">
          Open{label}
        </ButtonLink>
      )}
      {state.is === "refused" && state.mayHelp && (
        <Button onClick={() => imports.readAgain(incoming)}>Try again{label}</Button>
      )}
      {isRead(incoming) && <Button onClick={() => imports.open(id)}>Preview{label}</Button>}
      {state.is !== "waiting" && (
        <Button kind="plain" onClick={() => imports.remove(id)}>
          {state.is === "imported" ? "Hide" : "Leave out"}
          {label}
        </Button>
      )}
    </Actions>
  );
}
