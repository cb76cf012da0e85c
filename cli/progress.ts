import { Presets, SingleBar } from "cli-progress";

export type Progress = {
  /** Count one more, and print its line on standard output. */
  done: (line: string) => void;
  end: () => void;
};

/** Progress over `total` items: a bar on standard error if it is a terminal, and a line for each finished item. */
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
      // The line replaces the bar, which is drawn again below it at its next update.
      process.stderr.write("\r\u001b[K");
      console.log(line);
      bar.increment();
    },
    end: () => bar.stop(),
  };
}
