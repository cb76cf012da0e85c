/** A browser in which a person is signed in. */
export type OpenSession = {
  id: string;
  /** Browser and system in words. */
  device: string;
  signedInAt: string;
  lastUsedAt: string;
  /** Whether the viewer asks with this session. */
  current: boolean;
};

/** Limit of the sessions in a list. */
export const MAX_SESSIONS = 100;
