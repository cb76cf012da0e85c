"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { type ShortcutAttributes, useShortcut, useShortcutAttributes } from "#components/commands/readable-keys.ts";
import { FORMAT_KEYS } from "#domain/commands/commands.ts";

type Tool = {
  key: string;
  sign: string;
  name: string;
  shortcut?: ShortcutAttributes;
  isOn: boolean;
  act: () => void;
};

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
  const attributes = useShortcutAttributes();
  const linkKey = useShortcut("link", "Link");
  const tool = (key: keyof typeof FORMAT_KEYS, sign: string, act: () => void): Tool => {
    const { label: name, keys } = FORMAT_KEYS[key];
    return { ...{ key, sign, name, act }, shortcut: attributes([keys], name), isOn: marks[key] };
  };
  const tools = [
    ...(hasHeadings ? headings : []),
    tool("bold", "B", () => chain()?.toggleBold().run()),
    tool("italic", "I", () => chain()?.toggleItalic().run()),
    { ...{ key: "link", sign: "Link", name: "Link", isOn: marks.link }, shortcut: linkKey, act: onLink },
    tool("bulletList", "List", () => chain()?.toggleBulletList().run()),
    tool("orderedList", "Numbered", () => chain()?.toggleOrderedList().run()),
    tool("blockquote", "Quotation", () => chain()?.toggleBlockquote().run()),
  ];
  return (
    <div className="tools" role="toolbar" aria-label={label}>
      {tools.map(({ key, sign, name, shortcut, isOn, act }) => (
        <button
          key={key}
          type="button"
          aria-label={name}
          title={name}
          {...shortcut}
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
