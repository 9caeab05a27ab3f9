/**
 * Threads need a module whose memory is declared as shared. TensorFlow.js builds such a one only together
 * with threads of its own; of its plain module, nothing but one flag of that declaration differs.
 *
 * @see https://webassembly.github.io/threads/core/binary/types.html#limits
 */

const memorySection = 5;
const hasMaximum = 1;
const hasMaximumAndIsShared = 3;
const headerBytes = 8;

/** @throws Error for a module that does not define one memory with a maximum */
export function withSharedMemory(module: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(module);
  for (let at = headerBytes; at < changed.length;) {
    const section = changed[at];
    const [size, start] = readNumber(changed, at + 1);
    // The section: how many memories, then the flags of each and its sizes.
    if (section === memorySection && changed[start] === 1 && changed[start + 1] === hasMaximum) {
      changed[start + 1] = hasMaximumAndIsShared;
      return changed;
    }
    at = start + size;
  }
  throw new Error('The module defines no memory that could be shared');
}

/** An unsigned LEB128 number, and where what follows it begins. */
function readNumber(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7, at++) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at + 1];
  }
}
