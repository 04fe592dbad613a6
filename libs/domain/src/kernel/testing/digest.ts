/** A digest for tests, of the form of SHA-256: every bit of the text decides every part of it. Not for anything that somebody would attack. */
export function mixed(text: string): string {
  const lanes = Array.from({ length: 8 }, (_, lane) => {
    let sum = Math.imul(lane + 1, 0x9e3779b1);
    for (const char of text) {
      sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
      sum ^= sum >>> 15;
    }
    const spread = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
    return ((spread ^ (spread >>> 13)) >>> 0).toString(16).padStart(8, '0');
  });
  return lanes.join('');
}
