"use client";
import { useEffect, useState } from "react";
import { changeArticles, listAffairs } from "#client/affairs.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Options } from "#components/ui/options.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { useSubmission } from "#components/ui/submission.ts";
import type { ListedAffair } from "#domain/affair.ts";
import { AffairDialog } from "./affair-dialog.tsx";
import { RelatedChoice } from "./related-choice.tsx";

type AddToAffairDialogProps = {
  articles: string[];
  /** Such as `3 articles`. */
  what: string;
  onAdded: () => void;
  onClose: () => void;
};

/** Adds articles to an affair, or makes one of them. */
export function AddToAffairDialog({ articles, what, onAdded, onClose }: AddToAffairDialogProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [affairs, setAffairs] = useState<ListedAffair[] | null>(null);
  const only = articles.length === 1 ? articles[0] : null;
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    listAffairs().then(setAffairs, (error) => say(problemSentence(error)));
  }, []);
  const added = ({ name }: { name: string }) => {
    say(`Added ${what} to “${name}”.`);
    onAdded();
  };
  const all = [...articles, ...chosen];
  const { isBusy, problem, onSubmit } = useSubmission(async (values) => {
    added(await changeArticles(String(values.get("affair")), { add: all }));
  });
  if (isNew) return <AffairDialog affair={null} articles={all} onSaved={added} onClose={onClose} />;
  return (
    <Dialog title={`Add ${what} to an affair`} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <FormProblem>{problem}</FormProblem>
        {affairs?.length === 0 ? (
          <p>There are no affairs yet.</p>
        ) : (
          <label className="field">
            <span className="label">Affair</span>
            <select name="affair" className="input" disabled={affairs === null}>
              <Options of={(affairs ?? []).map(({ id, name }) => [id, name])} />
            </select>
          </label>
        )}
        {only && <RelatedChoice articleId={only} chosen={chosen} onChoose={setChosen} />}
        <Actions kind="dialog">
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => setNew(true)}>New affair…</Button>
          <Button type="submit" kind="main" disabled={isBusy || !affairs?.length}>
            {isBusy ? "Adding…" : "Add"}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
