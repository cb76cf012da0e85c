"use client";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { languageNames, nameOfLanguage } from "#components/ui/language-choice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type LabelFieldsProps = {
  labels: Record<string, string>;
  onChange: (labels: Record<string, string>) => void;
  problemAt: (path: string) => string | undefined;
  hintAt: (tag: string) => ReactNode;
};

/** The labels of the rating in other languages, one field each, and a way to add one. */
export function LabelFields({ labels, onChange, problemAt, hintAt }: LabelFieldsProps) {
  const without = (gone: string) => Object.fromEntries(Object.entries(labels).filter(([tag]) => tag !== gone));
  const problem = problemAt("labels");
  return (
    <fieldset className="label-fields">
      <legend className="label">In other languages</legend>
      <p className="hint">Reports on articles in these languages use these labels.</p>
      {Object.entries(labels).map(([tag, label]) => (
        <TextField
          key={tag}
          label={`Label in ${nameOfLanguage(tag)}`}
          lang={tag}
          dir="auto"
          autoComplete="off"
          maxLength={60}
          value={label}
          onChange={(event) => onChange({ ...labels, [tag]: event.target.value })}
          hint={hintAt(tag)}
          problem={problemAt(`labels.${tag}`)}
        >
          <Button kind="plain" onClick={() => onChange(without(tag))}>
            Remove<span className="visually-hidden"> {nameOfLanguage(tag)}</span>
          </Button>
        </TextField>
      ))}
      {problem && <span className="problem">{problem}</span>}
      <AddLanguage usedTags={Object.keys(labels)} onAdd={(tag) => onChange({ ...labels, [tag]: "" })} />
    </fieldset>
  );
}

function AddLanguage({ usedTags, onAdd }: { usedTags: string[]; onAdd: (tag: string) => void }) {
  const [chosen, setChosen] = useState("");
  const add = () => {
    if (chosen === "") return;
    onAdd(chosen);
    setChosen("");
  };
  return (
    <SelectField
      label="Another language"
      value={chosen}
      options={[["", "Choose a language"], ...languageNames().filter(([tag]) => !usedTags.includes(tag))]}
      onChoose={setChosen}
    >
      <Button aria-disabled={chosen === "" || undefined} onClick={add}>
        Add<span className="visually-hidden"> the language</span>
      </Button>
    </SelectField>
  );
}
