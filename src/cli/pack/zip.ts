import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; `name` with slashes between folders. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Contents that are compressed already. */
const packed = /\.(webp|png|woff2|gz|pf_\w+|pagefind|bin)$/;
/** Names are UTF-8 (bit 11). */
const flags = 0x0800;
/** 1 January 1980, the oldest that the format knows: the same files make the same archive. */
const date = 0x0021;
const largest = 0xffffffff;

/**
 * A zip archive (PKWARE's APPNOTE, version 2.0: no encryption, no zip64). Node deflates and checks; what
 * is left are three kinds of records.
 * @throws RangeError from four gigabytes on
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const method = packed.test(name) ? 0 : 8;
    const content = method === 0 ? Buffer.from(bytes) : deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    // Shared by the record before the file and the one in the directory.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt16LE(date, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([signature(0x04034b50), about, path, content]);
    directory.push(directoryRecord(about, path, offset));
    bodies.push(body);
    offset += body.length;
    if (offset > largest) throw new RangeError('A zip archive of this kind ends at four gigabytes');
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, endRecord(entries.length, list.length, offset)]);
}

function directoryRecord(about: Buffer, path: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  // An ordinary file that everybody may read, for the systems that ask.
  rest.writeUInt32LE((0o100644 << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 3]);
  return Buffer.concat([signature(0x02014b50), madeBy, about, rest, path]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  if (count > 0xffff) throw new RangeError('A zip archive of this kind holds 65,535 files');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
