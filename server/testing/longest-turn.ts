/** What `work` resolves to, and the longest turn of the event loop meanwhile, in milliseconds of processor time. */
export async function longestTurn<T>(
  work: () => Promise<T>,
): Promise<{ result: T; longestMs: number; totalMs: number }> {
  const start = processorTime();
  let [last, longestMs, isOver] = [start, 0, false];
  const measure = () => {
    const now = processorTime();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    if (!isOver) setImmediate(measure);
  };
  setImmediate(measure);
  const result = await work();
  isOver = true;
  return { result, longestMs, totalMs: processorTime() - start };
}

/** Other processes hardly change it, however busy the machine is. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
