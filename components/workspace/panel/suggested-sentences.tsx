"use client";
import { useRef } from "react";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FirstItems } from "#components/ui/first-items.tsx";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Suggestion } from "#domain/check-worthiness/score.ts";
import { SuggestedSentence } from "./suggested-sentence.tsx";

/** Suggestions that are listed before somebody asks for all. */
const MAX_SHOWN = 8;

/** The sentences that are worth checking first, off until asked. Keys step through them and mark them. */
export function SuggestedSentences() {
  const view = useWorkspaceView();
  const { article, suggestions, showPassage } = view;
  const { isOn, setOn, sentences, current, following, setCurrent, readsWords, problem } = suggestions;
  const workspace = useWorkspace();
  const { sayDone } = useUndoActs(view);
  const section = useRef<HTMLElement>(null);
  const turn = () => setOn(!isOn);
  const show = (suggestion: Suggestion) => {
    setCurrent(suggestion);
    showPassage.current(suggestion.passage);
  };
  const next = () => {
    if (!sentences) return say("The suggestions are still loading.");
    if (!following) return say("Nothing more is suggested in this article.");
    show(following);
    say(following.exact);
  };
  const mark = (suggestion: Suggestion) => {
    workspace.markClaim(suggestion.passage);
    setCurrent(suggestion);
    section.current?.focus({ preventScroll: true });
    sayDone("Claim marked.");
  };
  const markCurrent = () => {
    if (current) mark(current);
    else say("Go to a suggested sentence first.");
  };
  const mayMark = article.archivedAt === null;
  useCommands({
    suggestions: { label: isOn ? "Do not suggest what to check" : "Suggest what to check first", run: turn },
    nextSuggestion: { run: next, isOn: () => isOn },
    markSuggestion: { run: markCurrent, isOn: () => isOn && mayMark },
  });
  return (
    <section className="suggested-sentences" aria-label="Worth checking first" ref={section} tabIndex={-1}>
      <div className="panel-head">
        <h2>Worth checking first {sentences && <span className="num">{sentences.length}</span>}</h2>
        <Button kind="plain" aria-pressed={isOn} onClick={turn}>
          Suggest
        </Button>
      </div>
      {problem && <p className="problem">{problem}</p>}
      {isOn && !sentences && !problem && <p className="quiet">Loading…</p>}
      {isOn && !readsWords && (
        <p className="quiet small">
          Galley does not know the words of this language yet. Only numbers, names, questions and length count.
        </p>
      )}
      {sentences?.length === 0 && <p className="quiet">Nothing more is suggested in this article.</p>}
      {sentences && sentences.length > 0 && (
        <>
          <p className="quiet small">
            These are suggestions. <CommandKey of="nextSuggestion" otherwise="A key of your choice" /> goes to the next
            one, <CommandKey of="markSuggestion" otherwise="another key" /> marks it.
          </p>
          <ol className="divided">
            <FirstItems
              max={MAX_SHOWN}
              name="sentences"
              items={sentences.map((suggestion) => (
                <SuggestedSentence
                  key={suggestion.passage.start}
                  suggestion={suggestion}
                  isCurrent={suggestion === current}
                  onShow={() => show(suggestion)}
                  onMark={mayMark ? () => mark(suggestion) : null}
                />
              ))}
            />
          </ol>
        </>
      )}
    </section>
  );
}
