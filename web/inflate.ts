// Text in base64 → the bytes that it holds compressed, in a page that is one file.

/** @throws where the text is damaged, or the browser is from before 2023 and cannot unpack */
export function inflate(base64: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}
