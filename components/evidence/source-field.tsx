"use client";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { FileButton } from "#components/ui/file-button.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { namedSource } from "#domain/source/named-source.ts";
import { SOURCE_FILES } from "#domain/source/source-file.ts";
import type { Source } from "#domain/source.ts";
import { FocusFirst, OpenAfterScroll, SourceKeys } from "./source-keys.tsx";
import { SourceOptionText } from "./source-option-text.tsx";
import { type SourceOption, sourceOptions } from "./source-options.ts";
import { useLibrary } from "./use-library.ts";

type SourceFieldProps = {
  /** What stands in the field, and whether it does not name a source yet. */
  text: string;
  isUnnamed: boolean;
  /** The sources that were cited in this article, the latest first. */
  recentSources: () => Source[];
  field: RefObject<HTMLInputElement | null>;
  takesFocus: boolean;
  problem: string | undefined;
  onType: (text: string) => void;
  /** The text is finished: it was pasted, left, or confirmed by Enter. */
  onName: (text: string) => void;
  onChoose: (source: Source) => void;
  onFile: (file: File) => void;
  /** Enter was pressed on a source that is named. */
  onDone: () => void;
};

/**
 * The field that takes a source: an address or a DOI, which is used as it is, or words, for which sources of the article
 * and of the library are offered. Enter takes the first that is offered, and then finishes.
 */
export function SourceField({
  text,
  isUnnamed,
  recentSources,
  field,
  takesFocus,
  problem,
  ...props
}: SourceFieldProps) {
  const { onType, onName, onChoose, onFile, onDone } = props;
  const isPasted = useRef(false);
  const files = useRef<HTMLInputElement>(null);
  const [recent, setRecent] = useState<Source[]>([]);
  const isEmpty = text.trim() === "";
  const isAddress = namedSource(text) !== null;
  // An address is recognised when it is complete: nothing is offered for it.
  const isSearching = isUnnamed && !isAddress;
  const { sources, isSearched } = useLibrary(isSearching ? text : "");
  const options = isSearching || isEmpty ? sourceOptions(text, recent, sources) : [];
  const type = (next: string) => {
    if (isPasted.current && namedSource(next)) onName(next);
    else if (next !== text) onType(next);
    isPasted.current = false;
  };
  const paste = (file: File | null) => {
    isPasted.current = file === null;
    if (file) onFile(file);
  };
  const choose = (id: unknown) => {
    const option = options.find((each) => each.id === id);
    if (option?.kind === "file") files.current?.click();
    else if (option?.kind === "words") onName(option.words);
    else if (option) onChoose(option.source);
  };
  const press = (event: KeyboardEvent) => {
    if (isUnnamed) onName(text);
    // With Ctrl the whole verdict is submitted.
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!isUnnamed || isAddress) onDone();
  };
  return (
    <ComboBox
      className="field source-field"
      menuTrigger="focus"
      allowsCustomValue
      autoFocus={takesFocus}
      isDisabled={!useHydrated()}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      inputValue={text}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={choose}
      items={options}
      onFocus={() => setRecent(recentSources())}
      onBlur={() => isUnnamed && onName(text)}
    >
      <Label>Source</Label>
      <SourceKeys onEnter={press} onPaste={paste}>
        <Input
          ref={field}
          className="input"
          dir="auto"
          maxLength={4000}
          placeholder="Paste an address, search, or drop a file"
        />
        <FileButton label="File" accept={SOURCE_FILES} input={files} onChoose={([file]) => file && onFile(file)} />
      </SourceKeys>
      <FieldError className="problem">{problem}</FieldError>
      <FocusFirst id={isSearching && isSearched && !isEmpty ? options[0]?.id : undefined} />
      {takesFocus && <OpenAfterScroll field={field} />}
      <Popover className="popover source-options" placement="bottom start" offset={4}>
        <ListBox<SourceOption>>
          {(option) => (
            <ListBoxItem id={option.id} textValue={nameOf(option)}>
              <SourceOptionText option={option} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function nameOf(option: SourceOption): string {
  if (option.kind === "file") return "Choose a file";
  return option.kind === "words" ? option.words : option.source.title;
}
