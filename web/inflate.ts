// Text in base64 → the bytes that it holds compressed, in a page that is one file.

/** @throws where the text is damaged, or the browser is from before 2023 and cannot unpack */
export function inflate(base64: string): Promise<ArrayBuffer> {
  const text = atob(base64);
  const packed = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) packed[at] = text.charCodeAt(at);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}
