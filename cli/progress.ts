import { Presets, SingleBar } from "cli-progress";

export type Progress = {
  /** One more is done; `line` says on standard output how. */
  done: (line: string) => void;
  end: () => void;
};

/** How far many things are: a bar on standard error where a person looks at it, and a line for each as it is done. */
export function openProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { done: (line) => console.log(line), end: () => {} };
  const bar = new SingleBar(
    {
      format: "{bar} {value} of {total}, {eta_formatted} left",
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      forceRedraw: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    done: (line) => {
      // The line stands where the bar was; the bar is drawn again below it at its next turn.
      process.stderr.write("\r\u001b[K");
      console.log(line);
      bar.increment();
    },
    end: () => bar.stop(),
  };
}
