"use client";
import { removeView } from "#client/saved-views.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { SCREENS, screenAddress } from "#domain/dashboard-screens.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import type { SavedView } from "#domain/saved-view.ts";

type SavedViewRowProps = {
  viewer: Pick<Viewer, "id" | "role">;
  view: SavedView;
  /** The address of the page. */
  here: string;
  onChange: () => void;
  done: (sentence: string) => void;
};

/** A link to a saved view, with what the viewer may do with it. */
export function SavedViewRow({ viewer, view, here, onChange, done }: SavedViewRowProps) {
  const { name, screen, filter, shared, owner } = view;
  const address = screenAddress(screen, filter);
  const remove = () =>
    void removeView(view).then(
      () => done(`The view “${name}” was removed.`),
      (error) => say(problemSentence(error)),
    );
  return (
    <li className="saved-view">
      <span>
        <Link href={address} aria-current={address === here ? "page" : undefined}>
          <bdi>{name}</bdi>
        </Link>{" "}
        <span className="quiet small">
          {SCREENS[screen].name}
          {shared && (owner.id === viewer.id ? ", shared" : `, shared by ${owner.name}`)}
        </span>
      </span>
      <span className="acts">
        {can(viewer, "view.change", owner.id) && (
          <Button kind="plain" onClick={onChange} aria-label={`Change ${name}`}>
            Change
          </Button>
        )}
        {can(viewer, "view.remove", owner.id) && (
          <Button kind="plain" onClick={remove} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        )}
      </span>
    </li>
  );
}
