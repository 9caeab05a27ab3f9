/**
 * The copy of the course that a browser keeps: what belongs to it, and under which names. The service
 * worker (`src/site/offline/`) writes it; pages read it to say how far it is.
 */

/** A file of the built site. */
export interface SiteFile {
  /** Below the site's folder, without a slash before it: `en/q1-b/index.html`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Everything that one build of the course needs where there is no network. */
export interface SiteList {
  /** Two builds have the same exactly when all their files are the same. */
  readonly version: string;
  readonly files: readonly SiteFile[];
  /** Folders that the site has besides, for readers who ask for them: images and weights. */
  readonly onRequest: readonly string[];
}

/**
 * The lists that are kept beside the files: of the version that answers, of the one that is being stored
 * or waits to be taken, and of the one before, which a page that is still open may ask for its parts.
 */
export type ListName = 'active' | 'next' | 'last';

/** Why a version could not be stored. */
export interface KeepFailure {
  readonly version: string;
  /** `changed`: what came is not the file of this build, as while a site is being uploaded. */
  readonly reason: 'network' | 'changed' | 'no-room';
  readonly path: string;
}

/** The cache of the copy of the course below `scope`, which is the address of its folder. */
export const cacheName = (scope: string): string => `pichesh-site ${new URL(scope).pathname}`;

/** Under which address a file is kept: no other content is ever kept there. */
export const fileKey = (scope: string, { path, sha256 }: SiteFile): string =>
  `${scope}${path}?sha256=${sha256}`;

export const listKey = (scope: string, name: ListName): string => `${scope}?kept-list=${name}`;

export const failureKey = (scope: string): string => `${scope}?kept-failure`;

/** What a page says to a version that waits, when the reader wants it. */
export const takeOverMessage = 'take over';
