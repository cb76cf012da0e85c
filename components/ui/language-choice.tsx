"use client";
import { type ReactNode, useId } from "react";

/** Languages of ISO 639-1 that news is written in. */
const TAGS =
  "af am ar as az be bg bn br bs ca cs cy da de dv dz el en eo es et eu fa ff fi fil fo fr fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it ja jv ka kk kl km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no om or pa pl ps pt pt-BR qu rm ro ru rw sd si sk sl sm so sq sr st sv sw ta te tg th ti tk tn to tr tt ug uk ur uz vi wo xh yi yo zh zh-Hant zu";

type LanguageChoiceProps = { value: string; onChoose: (tag: string) => void; hint?: ReactNode };

/** The language of a text, by name. A language that is not in the list, such as `en-GB`, is added at its head. */
export function LanguageChoice({ value, onChoose, hint }: LanguageChoiceProps) {
  const id = useId();
  const names = languageNames();
  return (
    <div className="field">
      <label htmlFor={id}>Language</label>
      <select
        className="input"
        id={id}
        name="language"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {!names.some(([tag]) => tag === value) && <option value={value}>{nameOfLanguage(value)}</option>}
        {names.map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

let known: [tag: string, name: string][] | undefined;

/** Languages to choose from, by name. */
export function languageNames(): [tag: string, name: string][] {
  known ??= TAGS.split(" ")
    .map((tag): [string, string] => [tag, nameOfLanguage(tag)])
    .sort(([, one], [, other]) => one.localeCompare(other, "en"));
  return known;
}

/** The English name of a language; the tag itself where it has none. */
export const nameOfLanguage = (tag: string) => new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
