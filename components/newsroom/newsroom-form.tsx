"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { CITATION_STYLES, type CitationStyle, type NewsroomSettings } from "#domain/newsroom-settings.ts";
import { DATE_STYLES, type DateStyle, momentInWords } from "#domain/newsroom-time.ts";

type NewsroomFormProps = {
  settings: NewsroomSettings;
  zones: string[];
  /** The time of the server, as an example. */
  now: string;
};

const CITATIONS = Object.entries(CITATION_STYLES) as [CitationStyle, string][];
const STYLES = Object.entries(DATE_STYLES) as [DateStyle, string][];

/** The time zone, the date style and the citation style of the newsroom. */
export function NewsroomForm({ settings, zones, now }: NewsroomFormProps) {
  const router = useRouter();
  const [{ timeZone, dateStyle, citationStyle }, setForm] = useState(settings);
  const change = (more: Partial<NewsroomSettings>) => setForm((form) => ({ ...form, ...more }));
  const deviceZone = useHydrated() ? new Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("PUT", "/settings", { body: { timeZone, dateStyle, citationStyle }, etag: etagOf(settings) });
    say("Newsroom settings saved.");
    router.refresh();
  }, ["timeZone", "dateStyle", "citationStyle"]);
  const isKnown = zones.includes(timeZone);
  const zoneOptions = (isKnown ? zones : [timeZone, ...zones]).map((zone): Option => [zone, zone.replaceAll("_", " ")]);
  const isChanged =
    timeZone !== settings.timeZone || dateStyle !== settings.dateStyle || citationStyle !== settings.citationStyle;
  return (
    <form onSubmit={onSubmit} aria-label="Dates and citations">
      <FormProblem>{problem}</FormProblem>
      <SelectField
        label="Time zone"
        value={timeZone}
        options={zoneOptions}
        onChoose={(zone) => change({ timeZone: zone })}
        hint={`It is ${momentInWords(new Date(now), { timeZone, dateStyle })} there.`}
        problem={problemAt("timeZone")}
      >
        {deviceZone !== timeZone && zones.includes(deviceZone) && (
          <Button onClick={() => change({ timeZone: deviceZone })}>Use {deviceZone.replaceAll("_", " ")}</Button>
        )}
      </SelectField>
      <SelectField
        label="Date style"
        value={dateStyle}
        options={STYLES}
        onChoose={(style) => change({ dateStyle: style as DateStyle })}
        problem={problemAt("dateStyle")}
      />
      <SelectField
        label="Citation style"
        value={citationStyle}
        options={CITATIONS}
        onChoose={(style) => change({ citationStyle: style as CitationStyle })}
        hint="How sources are cited in exports of the library and on their pages."
        problem={problemAt("citationStyle")}
      />
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy || !isChanged}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
      </Actions>
    </form>
  );
}
