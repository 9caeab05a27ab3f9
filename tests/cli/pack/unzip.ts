import { crc32, inflateRawSync } from 'node:zlib';

/** Reads an archive by its directory, as programs do. @throws Error where the records do not agree */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22;
  must(archive.readUInt32LE(end) === 0x06054b50, 'the end');
  const found = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    must(archive.readUInt32LE(at) === 0x02014b50, 'a record of the directory');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    must(archive.readUInt32LE(local) === 0x04034b50, `the record of ${name}`);
    must(
      archive.toString('utf8', local + 30, local + 30 + nameLength) === name,
      `the name ${name}`,
    );
    const begin = local + 30 + nameLength + archive.readUInt16LE(local + 28);
    const content = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
    const bytes = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    must(bytes.length === archive.readUInt32LE(at + 24), `the length of ${name}`);
    must(crc32(bytes) === archive.readUInt32LE(at + 16), `the checksum of ${name}`);
    found.set(name, bytes);
    at += 46 + nameLength;
  }
  return found;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The archive is wrong in ${what}`);
}
