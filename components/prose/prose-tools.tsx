"use client";
import { type Editor, useEditorState } from "@tiptap/react";

type Tool = { key: string; sign: string; name: string; isOn: boolean; act: () => void };

const NOTHING_ON = {
  bold: false,
  italic: false,
  link: false,
  bulletList: false,
  orderedList: false,
  blockquote: false,
};

type ProseToolsProps = { editor: Editor | null; label: string; onLink: () => void };

/** The buttons that format the text of an editor. Headings are offered where its schema has them. */
export function ProseTools({ editor, label, onLink }: ProseToolsProps) {
  const marks = useEditorState({ editor, selector: ({ editor: now }) => marksAt(now) }) ?? {
    ...NOTHING_ON,
    heading: false,
    subheading: false,
  };
  const chain = () => editor?.chain().focus();
  const hasHeadings = editor?.schema.nodes.heading !== undefined;
  const headings: Tool[] = [
    {
      ...{ key: "heading", sign: "Heading", name: "Heading", isOn: marks.heading },
      act: () => chain()?.toggleHeading({ level: 2 }).run(),
    },
    {
      ...{ key: "subheading", sign: "Subheading", name: "Subheading", isOn: marks.subheading },
      act: () => chain()?.toggleHeading({ level: 3 }).run(),
    },
  ];
  const tool = (key: keyof typeof NOTHING_ON, sign: string, name: string, act: () => void): Tool => ({
    ...{ key, sign, name, act },
    isOn: marks[key],
  });
  const tools = [
    ...(hasHeadings ? headings : []),
    tool("bold", "B", "Bold", () => chain()?.toggleBold().run()),
    tool("italic", "I", "Italic", () => chain()?.toggleItalic().run()),
    tool("link", "Link", "Link", onLink),
    tool("bulletList", "List", "List", () => chain()?.toggleBulletList().run()),
    tool("orderedList", "Numbered", "Numbered list", () => chain()?.toggleOrderedList().run()),
    tool("blockquote", "Quotation", "Quotation", () => chain()?.toggleBlockquote().run()),
  ];
  return (
    <div className="tools" role="toolbar" aria-label={label}>
      {tools.map(({ key, sign, name, isOn, act }) => (
        <button
          key={key}
          type="button"
          aria-label={name}
          title={name}
          aria-pressed={isOn}
          className={`unstyled tool-${key}`}
          onPointerDown={(event) => event.preventDefault()}
          onClick={act}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}

const marksAt = (editor: Editor | null) => ({
  bold: editor?.isActive("bold") ?? false,
  italic: editor?.isActive("italic") ?? false,
  link: editor?.isActive("link") ?? false,
  bulletList: editor?.isActive("bulletList") ?? false,
  orderedList: editor?.isActive("orderedList") ?? false,
  blockquote: editor?.isActive("blockquote") ?? false,
  heading: editor?.isActive("heading", { level: 2 }) ?? false,
  subheading: editor?.isActive("heading", { level: 3 }) ?? false,
});
