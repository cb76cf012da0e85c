"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { addressOf } from "#domain/claim-filter.ts";

/** Milliseconds without a change after which the page follows. */
const PAUSE = 350;

type FilterFormProps = {
  /** The page whose address holds the filter. */
  path: string;
  /** The address of what is shown now. */
  address: string;
  children: ReactNode;
};

/** Filters that the page follows as they are changed. Without scripts it is a form like any other. */
export function FilterForm({ path, address, children }: FilterFormProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [sent, setSent] = useState(address);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const go = (form: HTMLFormElement) => {
    window.clearTimeout(timer.current);
    const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value).trim()]);
    const next = addressOf(path, Object.fromEntries(fields));
    if (next === address) return;
    setSent(next);
    startTransition(() => router.replace(next, { scroll: false }));
  };
  const follow = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => go(currentTarget), PAUSE);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(event.currentTarget);
  };
  return (
    <search>
      <form
        key={useGeneration(address, sent)}
        className="filters open"
        action={path}
        onChange={follow}
        onSubmit={submit}
        aria-busy={isPending}
      >
        {children}
        <noscript>
          <button className="btn" type="submit">
            Show
          </button>
        </noscript>
      </form>
    </search>
  );
}

/** Rises when the address changes to something the form did not ask for, such as by going back: its fields then start anew. */
function useGeneration(address: string, sent: string): number {
  const [shown, setShown] = useState({ address, generation: 0 });
  if (shown.address === address) return shown.generation;
  const next = { address, generation: shown.generation + (address === sent ? 0 : 1) };
  setShown(next);
  return next.generation;
}
