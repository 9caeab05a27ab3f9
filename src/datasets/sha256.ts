/**
 * SHA-256 as lower-case hexadecimal. `crypto.subtle` exists only in secure contexts (HTTPS or
 * localhost); a page served over plain HTTP in a class room checks its data in JavaScript instead.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // The type says it is always there; an insecure context disagrees.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return hex(
    subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : await inScript(bytes),
  );
}

async function inScript(bytes: Uint8Array): Promise<Uint8Array> {
  const { sha256: digest } = await import('@noble/hashes/sha2.js');
  return digest(bytes);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
