/** Run `work` for each item of a list, at most `limit` of them at the same time. */
export async function forEachConcurrently<T>(
  limit: number,
  list: T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...list];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
