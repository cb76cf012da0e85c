"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { CommandKey } from "#components/commands/command-key.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";

/** What to do in an article, in three lines, until the person closes them. Their account remembers it. */
export function Introduction() {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  const close = () => {
    setOpen(false);
    send("PUT", "/me/introduction", { body: { closed: true } }).catch((error) => say(problemSentence(error)));
  };
  return (
    <section className="introduction" aria-label="First steps" dir="ltr">
      <ol>
        <li>
          <span className="by-mouse">Select the words of a claim with the mouse or the keys.</span>
          <span className="by-touch">Hold a word of a claim, then drag to select the others.</span>
        </li>
        <li>
          <span className="by-mouse">
            Press <CommandKey of="mark" otherwise="Mark claim" /> or choose <b>Mark claim</b>.
          </span>
          <span className="by-touch">
            Tap <b>Mark claim</b>.
          </span>
        </li>
        <li>
          <span className="by-mouse">Judge it in the panel: a rating, your reasons, your sources.</span>
          <span className="by-touch">Tap a claim to judge it: a rating, your reasons, your sources.</span>
        </li>
      </ol>
      <Button onClick={close}>Got it</Button>
    </section>
  );
}
