import { useState } from "react";
import { ProblemError, send } from "#client/api.ts";
import { readAllPages } from "#client/pages.ts";
import { inputOf, type Source } from "#components/import/incoming.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Version } from "#domain/article.ts";
import type { Claim } from "#domain/claim.ts";
import type { GuessedEncoding, TextEncoding } from "#domain/text-encoding.ts";
import type { VersionImported, VersionPreview } from "#domain/version.ts";

/** What a new text is compared with. */
export type BaseVersion = { version: Version; claims: Claim[] };

/** A new text with the version it was compared with, and the request that stores it. */
type Asked = { encoding?: TextEncoding };
export type Compared = {
  /** What was asked to be read. */
  asked: Asked;
  /** What to store: of an address, the page that was fetched. */
  content: object;
  preview: VersionPreview;
  /** That of the first reading: once an encoding is chosen, the server has nothing to guess. */
  guess: GuessedEncoding | null;
  baseVersion: BaseVersion;
};

const UNREACHABLE = "Galley cannot be reached. Check the network and try again. Nothing you entered is lost.";

const OVERTAKEN =
  "Someone imported another version in the meantime. Nothing was saved. " +
  "Your text is now compared with that version. Check it again, then save.";

/** The state of importing a new version: it is compared first, then stored. The input is kept until then. */
export function useNewVersion(articleId: string) {
  const [baseVersion, setBaseVersion] = useState<BaseVersion | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** `body` is `asked` read once already, such as a page that was fetched. */
  const compareWith = async (
    asked: Asked,
    first: GuessedEncoding | null = null,
    body: object = asked,
  ): Promise<void> => {
    const { value: preview } = await send<VersionPreview>("POST", `/articles/${articleId}/versions/preview`, { body });
    const now =
      preview.base === baseVersion?.version.number ? baseVersion : await readBaseVersion(articleId, preview.base);
    setBaseVersion(now);
    // The compared text is stored; a page is not fetched a second time.
    setCompared({
      content: preview.fetched ? { ...preview.fetched, method: "url" } : body,
      asked,
      preview,
      guess: first ?? preview.guess,
      baseVersion: now,
    });
  };
  /** Null on success, else the problem in a sentence. */
  const attempt = async (work: () => Promise<void>): Promise<string | null> => {
    setBusy(true);
    setProblem(null);
    const why = await work().then(() => null, sentenceOf);
    setBusy(false);
    return why;
  };

  return {
    compared,
    isBusy,
    problem,
    compare: (source: Source) => attempt(async () => compareWith(await inputOf(source))),
    /** Compare content that was read before. Why that failed is in `problem`. */
    async compareContent(content: object) {
      setProblem(await attempt(() => compareWith(content)));
    },
    /** Compare the text as it reads in another encoding. */
    async chooseEncoding(encoding: TextEncoding) {
      if (!compared) return;
      const { asked, guess } = compared;
      setProblem(await attempt(() => compareWith({ ...asked, encoding }, guess)));
    },
    /** Compare another part of the page. */
    async choosePart(candidate: number) {
      if (!compared) return;
      const { asked, guess, content } = compared;
      setProblem(await attempt(() => compareWith(asked, guess, { ...content, candidate })));
    },
    back: () => {
      setProblem(null);
      setCompared(null);
    },
    /** Store the compared text, or compare it with a version that was imported in the meantime. */
    async store(more: { note: string; carries: string[] }, onStored: (stored: VersionImported) => void) {
      const why = await attempt(async () => {
        if (!compared) return;
        const { content, preview } = compared;
        const body = { ...content, base: preview.base, carries: more.carries, note: more.note.trim() || null };
        try {
          onStored((await send<VersionImported>("POST", `/articles/${articleId}/versions`, { body })).value);
        } catch (error) {
          if (!(error instanceof ProblemError) || error.status !== 412) throw error;
          await compareWith(compared.asked, compared.guess, content);
          throw error;
        }
      });
      setProblem(why);
    },
  };
}

export type NewVersion = ReturnType<typeof useNewVersion>;

async function readBaseVersion(articleId: string, number: number): Promise<BaseVersion> {
  const { value: version } = await send<Version>("GET", `/articles/${articleId}/versions/${number}`);
  const path = `/articles/${articleId}/versions/${number}/claims`;
  return { version, claims: await readAllPages<Claim>(send, path, "claims") };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError && error.status === 412) return OVERTAKEN;
  return problemSentence(error, UNREACHABLE);
}
