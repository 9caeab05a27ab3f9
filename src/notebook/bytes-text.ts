/** Typed arrays as text that JSON can hold: base64 of their bytes, little-endian. */

const chunk = 0x8000;

export function textOf(array: Float32Array | Uint8Array): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk)
    text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}

/** @throws Error if the text is no base64 */
export function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** @throws Error if the text is no base64, or not of whole numbers of 32 bits */
export function floatsIn(text: string): Float32Array<ArrayBuffer> {
  return new Float32Array(bytesIn(text).buffer);
}
