"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

const MEANINGS: [title: string, words: [word: string, meaning: string][]][] = [
  [
    "The work",
    [
      ["Claim", "One checkable statement, marked at its words in the article."],
      ["Claimant", "Who made the statement."],
      [
        "Verdict",
        "One reviewer’s finding: a rating, the reasons and the evidence. It is a draft until it is submitted.",
      ],
      ["Rating", "A step on the newsroom’s scale, such as True or Mixed."],
      ["Evidence", "What a source says about the claim: it supports it, refutes it or gives context."],
      ["Ruling", "The newsroom’s final rating of a claim. An editor gives it."],
      ["Blind", "Until you submit your verdict, you cannot see other people’s. That keeps yours independent."],
    ],
  ],
  [
    "Where a claim stands",
    [
      ["Open", "Verdicts are still missing."],
      ["Agreed", "It has all the verdicts it needs, and they agree. An editor rules next."],
      ["Disputed", "The verdicts differ. An editor decides."],
      ["Ruled", "An editor has ruled."],
      ["Stale", "The words or the statement changed after the verdicts or the ruling. They need another look."],
    ],
  ],
  [
    "After a new version",
    [
      ["Moved", "The same words, in another place."],
      ["Changed", "Found again, but with different words."],
      ["Lost", "The words are no longer in the article. The claim is kept in the list."],
    ],
  ],
];

/** What the words of Galley mean, for people who are new to it. */
export function Meanings({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="What the words mean" onClose={onClose} isWide>
      <div className="meanings">
        {MEANINGS.map(([title, words]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {words.map(([word, meaning]) => (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Actions kind="dialog">
        <Button onClick={onClose}>Close</Button>
      </Actions>
    </Dialog>
  );
}
