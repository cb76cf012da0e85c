import { Button } from "#components/ui/button.tsx";
import { Key } from "#components/ui/key.tsx";

type Choice = { id: string; label: string; keys: string[]; run: () => void };

/** How the verdicts are shown: with names or without, and in which order. */
export function VerdictViewOptions({ choices }: { choices: Choice[] }) {
  return (
    <div className="choices">
      {choices.map(({ id, label, keys, run }) => (
        <Button key={id} onClick={run}>
          {label} <Key>{keys[0] ?? ""}</Key>
        </Button>
      ))}
    </div>
  );
}
