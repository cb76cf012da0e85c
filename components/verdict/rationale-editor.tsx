"use client";
import { ProseEditor } from "#components/prose/prose-editor.tsx";
import type { DocumentNode } from "#domain/document.ts";
import { rationaleExtensions } from "#editor/rationale.ts";
import { RationalePaste } from "#editor/rationale-paste.ts";

type RationaleEditorProps = {
  label: string;
  value: DocumentNode | null;
  onChange: (document: DocumentNode) => void;
  onEnter: () => void;
  onLeave: () => void;
};

const extensions = [...rationaleExtensions, RationalePaste];

/** The editor for rationales: bold, italic, link, lists, quotation. */
export const RationaleEditor = (props: RationaleEditorProps) => (
  <ProseEditor {...props} of="rationale" extensions={extensions} />
);
