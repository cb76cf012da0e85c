"use client";
import { type Editor, EditorContent, type Extensions, useEditor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { isEqual } from "#client/outbox/resources.ts";
import { useCommands } from "#components/commands/commands.ts";
import { useShortcut } from "#components/commands/readable-keys.ts";
import type { DocumentNode } from "#domain/document.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { ProseTools } from "./prose-tools.tsx";

type ProseEditorProps = {
  label: string;
  /** What is written, such as `rationale`, for the names of its commands. */
  of: string;
  value: DocumentNode | null;
  extensions: Extensions;
  onChange: (document: DocumentNode) => void;
  onEnter?: () => void;
  onLeave?: () => void;
};

const EMPTY = rationaleFromText("");

/** A small editor for text with bold, italic, links, lists, quotations and, where its schema has them, headings. */
export function ProseEditor({ label, of, value, extensions, onChange, onEnter, onLeave }: ProseEditorProps) {
  const [isLinking, setLinking] = useState(false);
  const { "aria-keyshortcuts": writeKey } = useShortcut("write");
  const editor = useEditor({
    extensions,
    content: value ?? EMPTY,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableContentCheck: true,
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as DocumentNode),
    onFocus: () => onEnter?.(),
    onBlur: () => onLeave?.(),
    // A document that cannot be read must never be overwritten.
    onContentError: ({ disableCollaboration: _, editor: broken }) => broken.setEditable(false),
    editorProps: {
      // The page submits with this key; it must not insert a line break.
      handleDOMEvents: { keydown: (_, { key, ctrlKey, metaKey }) => key === "Enter" && (ctrlKey || metaKey) },
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        ...(writeKey && { "aria-keyshortcuts": writeKey }),
        class: "rationale-body",
        dir: "auto",
      },
    },
  });
  useEffect(() => {
    if (!editor) return;
    const show = () => {
      const isTyping = editor.isFocused && document.hasFocus();
      if (isTyping || isEqual(editor.getJSON(), value ?? EMPTY)) return;
      editor.commands.setContent(value ?? EMPTY, { emitUpdate: false });
    };
    show();
    // Changes from elsewhere wait until the person leaves the field.
    editor.on("blur", show);
    return () => {
      editor.off("blur", show);
    };
  }, [editor, value]);
  useCommands({
    write: { label: `Write the ${of}`, run: () => focusAtEnd(editor) },
    link: { whileTyping: true, run: () => setLinking(true), isOn: () => editor?.isFocused ?? false },
  });
  return (
    <div className="rationale">
      <ProseTools editor={editor} label={`Format the ${of}`} onLink={() => setLinking(true)} />
      {editor ? <EditorContent editor={editor} /> : <div className="rationale-body" />}
      {isLinking && editor && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

/** Without delay, because the next keys must not run commands of the page. */
function focusAtEnd(editor: Editor | null): void {
  editor?.commands.setTextSelection(editor.state.doc.content.size);
  editor?.view.focus();
}
