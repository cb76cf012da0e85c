import "server-only";
import { S3mini } from "s3mini";
import { BusyError } from "#domain/errors.ts";
import { logError } from "#server/log/log-error.ts";
import { compress, decompress } from "./compression.ts";
import { type ObjectStore, STORE_PAGE_SIZE } from "./object-store.ts";

const REQUEST_TIMEOUT_MS = 15_000;

/**
 * A store in a bucket of any S3-compatible service, for several instances: `s3://KEY:SECRET@HOST[:PORT]/BUCKET`, with
 * `?region=` where the service has regions, and `?tls=0` where it has no certificate. Objects are named
 * `SHA256.gz`.
 */
export function s3Store(address: string): ObjectStore {
  const s3 = new S3mini({ ...s3Settings(address), requestAbortTimeout: REQUEST_TIMEOUT_MS });
  return {
    async put(sha256, bytes) {
      const object = await compress(bytes);
      await answered(() => s3.putObject(keyOf(sha256), object, "application/gzip"));
    },
    async get(sha256) {
      const object = await answered(() => s3.getObjectArrayBuffer(keyOf(sha256)));
      return object ? decompress(sha256, new Uint8Array(object)) : null;
    },
    async has(sha256) {
      return (await answered(() => s3.objectExists(keyOf(sha256)))) === true;
    },
    async *list(before) {
      let next: string | undefined;
      do {
        const token = next;
        const page = await answered(() => s3.listObjectsPaged("/", "", STORE_PAGE_SIZE, token));
        next = page?.nextContinuationToken;
        const old = (page?.objects ?? []).filter(({ LastModified }) => new Date(LastModified) < before);
        const names = old.flatMap(({ Key }) => NAME.exec(Key)?.[1] ?? []);
        if (names.length > 0) yield names;
      } while (next !== undefined);
    },
    async delete(sha256s) {
      if (sha256s.length > 0) await answered(() => s3.deleteObjects(sha256s.map(keyOf)));
    },
  };
}

const keyOf = (sha256: string) => `${sha256}.gz`;

/** A bucket can have other objects, which are not Galley's. */
const NAME = /^([0-9a-f]{64})\.gz$/;

/** A failure of the service is no fault of Galley, and its error could contain the address with its keys. */
async function answered<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    logError({ store: "no answer" }, error);
    throw new BusyError("The snapshot store is not responding. Try again in a moment.");
  }
}

function s3Settings(address: string) {
  const { username, password, host, pathname, searchParams } = new URL(address);
  const bucket = pathname.replace(/^\/|\/$/g, "");
  if (!username || !password || !host || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Error("GALLEY_STORE_URL must be like s3://KEY:SECRET@host/bucket.");
  return {
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    endpoint: `${searchParams.get("tls") === "0" ? "http" : "https"}://${host}/${bucket}`,
    region: searchParams.get("region") ?? "us-east-1",
  };
}
