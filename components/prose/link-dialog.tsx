"use client";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { safeUrl } from "#domain/safe-url.ts";

/** Asks for the address of a link on the selected words. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [address, setAddress] = useState<string>(editor.getAttributes("link").href ?? "");
  const [problem, setProblem] = useState<string>();
  const link = () => {
    const href = safeUrl(address);
    if (!href) return setProblem("Enter an address that begins with https://, http:// or mailto:.");
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (empty && !editor.isActive("link"))
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setMark("link", { href }).run();
    onClose();
  };
  const unlink = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onClose();
  };
  return (
    <Dialog title="Link" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          link();
        }}
      >
        <TextField
          label="Address"
          type="text"
          inputMode="url"
          autoFocus
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          problem={problem}
        />
        <Actions kind="dialog">
          {editor.isActive("link") && <Button onClick={unlink}>Remove the link</Button>}
          <Button type="submit" kind="main">
            Link
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
