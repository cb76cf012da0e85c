"use client";
import type { ReactNode } from "react";
import { UNKNOWN_LANGUAGE } from "#domain/article-details.ts";
import type { Option } from "./options.tsx";
import { SelectField } from "./select-field.tsx";

/** Languages of ISO 639-1 that news is written in. */
const TAGS =
  "af am ar as az be bg bn br bs ca cs cy da de dv dz el en eo es et eu fa ff fi fil fo fr fy ga gd gl gn gu ha " +
  "he hi hr ht hu hy id ig is it ja jv ka kk kl km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn " +
  "no om or pa pl ps pt pt-BR qu rm ro ru rw sd si sk sl sm so sq sr st sv sw ta te tg th ti tk tn to tr tt ug uk " +
  "ur uz vi wo xh yi yo zh zh-Hant zu";

type LanguageChoiceProps = { value: string; onChoose: (tag: string) => void; hint?: ReactNode };

/** The language of a text, by name. A language that is not in the list, such as `en-GB`, is added at its head. */
export function LanguageChoice(props: LanguageChoiceProps) {
  const { value } = props;
  const names = languageNames();
  const isListed = value === UNKNOWN_LANGUAGE || names.some(([tag]) => tag === value);
  const options: Option[] = [
    ...(isListed ? [] : [[value, nameOfLanguage(value)] satisfies Option]),
    [UNKNOWN_LANGUAGE, nameOfLanguage(UNKNOWN_LANGUAGE)],
    ...names,
  ];
  return <SelectField label="Language" name="language" options={options} {...props} />;
}

let sortedNames: Option[] | undefined;

/** Languages to choose from, by name. */
export function languageNames(): Option[] {
  sortedNames ??= TAGS.split(" ")
    .map((tag): Option => [tag, nameOfLanguage(tag)])
    .sort(([, one], [, other]) => one.localeCompare(other, "en"));
  return sortedNames;
}

/** The English name of a language; the tag itself where it has none. */
export const nameOfLanguage = (tag: string) => (tag === UNKNOWN_LANGUAGE ? "Unknown" : nameIn(tag));

const nameIn = (tag: string) => new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
