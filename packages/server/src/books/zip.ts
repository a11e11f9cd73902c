/** A ZIP that is the same for the same content, written as it is read. */
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export type ZipEntry = { path: string } & (
  | { content: string | (() => string) }
  /** What is compressed already, and read when its turn comes. */
  | { packed: () => Promise<Buffer> }
  /** The `mimetype` of an EPUB: as it is, with its length before it. */
  | { stored: string }
);

/** DOS time has no zone: the parts of a local date are written, so it must be made from its parts. */
const EVERY_TIME = new Date(1980, 0, 1);
const OPTIONS = { mtime: EVERY_TIME, mode: 0o100644, forceDosTimestamp: true } as const;
/** Readers that read a ZIP from its beginning know the end of what is deflated, and not of what is stored. */
const FASTEST = 1;
const BEST_FOR_TEXT = 6;

/** Entries are read one by one, as fast as the ZIP is: no more than one photo is held in memory. */
export function zipOf(entries: Iterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  zip.outputStream.pipe(out);

  const lazily = (path: string, compressionLevel: number, read: () => Promise<Buffer | string>): void =>
    zip.addReadStreamLazy(path, { ...OPTIONS, compressionLevel }, (give) => {
      read().then((bytes) => give(null, Readable.from([bytes], { objectMode: false })), fail);
    });
  for (const entry of entries) {
    if ('stored' in entry)
      zip.addBuffer(Buffer.from(entry.stored), entry.path, { ...OPTIONS, compress: false });
    else if ('packed' in entry) lazily(entry.path, FASTEST, entry.packed);
    else {
      const { content } = entry;
      lazily(entry.path, BEST_FOR_TEXT, async () => (typeof content === 'string' ? content : content()));
    }
  }
  zip.end();
  return out;
}
