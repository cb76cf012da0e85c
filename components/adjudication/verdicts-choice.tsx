import { Key } from "#components/ui/key.tsx";

type Choice = { id: string; label: string; keys: string[]; run: () => void };

/** How the verdicts are looked at: with names or without, in which order. */
export function VerdictsChoice({ choices }: { choices: Choice[] }) {
  return (
    <div className="choices">
      {choices.map(({ id, label, keys, run }) => (
        <button key={id} type="button" className="btn" onClick={run}>
          {label} <Key>{keys[0] ?? ""}</Key>
        </button>
      ))}
    </div>
  );
}
