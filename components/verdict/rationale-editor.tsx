"use client";
import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { isEqual } from "#client/outbox/resources.ts";
import { useCommands } from "#components/commands/commands.ts";
import type { DocumentNode } from "#domain/document.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { rationaleExtensions } from "#editor/rationale.ts";
import { RationalePaste } from "#editor/rationale-paste.ts";
import { LinkDialog } from "./link-dialog.tsx";

type RationaleEditorProps = {
  label: string;
  value: DocumentNode | null;
  onChange: (document: DocumentNode) => void;
  onEnter: () => void;
  onLeave: () => void;
};

const EMPTY = rationaleFromText("");

const extensions = [...rationaleExtensions, RationalePaste];

/** A small editor for rationales: bold, italic, link, lists, quotation. */
export function RationaleEditor({ label, value, onChange, onEnter, onLeave }: RationaleEditorProps) {
  const [isLinking, setLinking] = useState(false);
  const editor = useEditor({
    extensions,
    content: value ?? EMPTY,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableContentCheck: true,
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as DocumentNode),
    onFocus: onEnter,
    onBlur: onLeave,
    // A document that cannot be read must never be overwritten.
    onContentError: ({ disableCollaboration: _, editor: broken }) => broken.setEditable(false),
    editorProps: {
      // The page submits with this key; it must not insert a line break.
      handleDOMEvents: { keydown: (_, { key, ctrlKey, metaKey }) => key === "Enter" && (ctrlKey || metaKey) },
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
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
  const marks = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive("bold") ?? false,
      italic: now?.isActive("italic") ?? false,
      link: now?.isActive("link") ?? false,
      bulletList: now?.isActive("bulletList") ?? false,
      orderedList: now?.isActive("orderedList") ?? false,
      blockquote: now?.isActive("blockquote") ?? false,
    }),
  });
  useCommands({
    write: { label: "Write the rationale", run: () => focusAtEnd(editor) },
    link: { whileTyping: true, run: () => setLinking(true), isOn: () => editor?.isFocused ?? false },
  });
  const chain = () => editor?.chain().focus();
  const tools: [keyof NonNullable<typeof marks>, sign: string, name: string, act: () => void][] = [
    ["bold", "B", "Bold", () => chain()?.toggleBold().run()],
    ["italic", "I", "Italic", () => chain()?.toggleItalic().run()],
    ["link", "Link", "Link", () => setLinking(true)],
    ["bulletList", "List", "List", () => chain()?.toggleBulletList().run()],
    ["orderedList", "Numbered", "Numbered list", () => chain()?.toggleOrderedList().run()],
    ["blockquote", "Quotation", "Quotation", () => chain()?.toggleBlockquote().run()],
  ];
  return (
    <div className="rationale">
      <div className="tools" role="toolbar" aria-label="Format the rationale">
        {tools.map(([key, sign, name, act]) => (
          <button
            key={key}
            type="button"
            aria-label={name}
            title={name}
            aria-pressed={marks?.[key] ?? false}
            className={`unstyled tool-${key}`}
            onPointerDown={(event) => event.preventDefault()}
            onClick={act}
          >
            {sign}
          </button>
        ))}
      </div>
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
