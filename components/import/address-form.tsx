"use client";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { usePreviewRequest } from "./use-preview-request.ts";

type AddressFormProps = {
  address: string;
  onType: (address: string) => void;
  isBusy: boolean;
  /** Resolves to why the page could not be fetched, or null. */
  onPreview: (url: string) => Promise<string | null>;
};

/** A form for the address of a page whose main text is imported. */
export function AddressForm({ address, onType, isBusy, onPreview }: AddressFormProps) {
  const { isRunning, problem, request } = usePreviewRequest(() => onPreview(withScheme(address.trim())));
  return (
    <form
      className="address-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) request();
      }}
    >
      <TextField
        label="Web address"
        inputMode="url"
        dir="ltr"
        required
        maxLength={4000}
        placeholder="https://"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={address}
        onChange={(event) => onType(event.target.value)}
        hint="Galley takes the main text of the page, and lists what it leaves out before anything is saved."
      >
        <Button type="submit" disabled={isBusy}>
          {isRunning ? "Fetching…" : "Fetch"}
        </Button>
      </TextField>
      <FormProblem>{problem}</FormProblem>
    </form>
  );
}

/** Addresses are often copied without their scheme. */
const withScheme = (address: string) => (/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`);
