// @ts-check
/** Counts the streams of each person in all processes of the app (server/log/streams.ts). */

/** @typedef {{ takeStream?: string, personId?: string, max?: number, releaseStream?: string }} StreamMessage */

/**
 * The persons of open streams, by the id of the stream.
 * @type {Map<string, string>}
 */
const persons = new Map();

/**
 * Answer the messages of a worker. Its streams end with it.
 * @param {import("node:cluster").Worker} worker
 */
export function countStreamsOf(worker) {
  /** @type {Set<string>} */
  const own = new Set();
  const release = (/** @type {string} */ streamId) => {
    own.delete(streamId);
    persons.delete(streamId);
  };
  worker.on("message", (/** @type {StreamMessage | null} */ message) => {
    const { takeStream, personId = "", max = 0, releaseStream } = message ?? {};
    if (releaseStream) release(releaseStream);
    if (!takeStream) return;
    const isTaken = [...persons.values()].filter((id) => id === personId).length < max;
    if (isTaken) {
      own.add(takeStream);
      persons.set(takeStream, personId);
    }
    worker.send({ takenStream: takeStream, isTaken }, () => {});
  });
  worker.once("exit", () => own.forEach(release));
}
