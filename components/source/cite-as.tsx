"use client";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";

/** How the newsroom cites a source, to copy. */
export function CiteAs({ line }: { line: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(line).then(
      () => say("Citation copied."),
      () => say("The browser does not allow copying. Select the words instead."),
    );
  return (
    <p className="cite-as">
      <span className="quiet">Cite as: </span>
      <bdi>{line}</bdi>{" "}
      <Button kind="plain" onClick={copy}>
        Copy
      </Button>
    </p>
  );
}
