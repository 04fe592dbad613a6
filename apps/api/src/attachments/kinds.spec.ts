import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from './kinds.ts';
import { AttachmentRefused, MOST_FILE_BYTES } from './store.ts';
import { jpeg, pdf, png } from './testing/samples.ts';

const codeOf = (content: Uint8Array): string => {
  try {
    return kindOf(content);
  } catch (error) {
    return error instanceof AttachmentRefused ? error.code : String(error);
  }
};
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

describe('a file', () => {
  it('is what its bytes say', () => {
    expect([png(), jpeg(), pdf()].map(codeOf)).toEqual(['image/png', 'image/jpeg', 'application/pdf']);
  });

  it.each([
    ['a page', html], ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')], ['a program', Buffer.from('MZ\x90\x00')], ['an archive', Buffer.from('PK\x03\x04')], ['an animation', Buffer.from('GIF89a')],
    ['a page before a PDF', Buffer.concat([html, pdf()])], ['a PDF that is cut off', pdf(Buffer.alloc(9000)).subarray(0, 5000)], ['a PNG that is cut off', png().subarray(0, -1)], ['a PNG with an archive behind it', Buffer.concat([png(), Buffer.from('PK\x05\x06')])],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])], ['the first bytes of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff])], ['the first bytes of a PNG alone', png().subarray(0, 8)],
  ])('that is %s is not taken', (_, content) => {
    expect(codeOf(content)).toBe('attachment-type');
  });

  it('of no bytes, or of too many, is not taken', () => {
    expect(codeOf(Buffer.alloc(0))).toBe('attachment-empty');
    expect(codeOf(pdf(Buffer.alloc(MOST_FILE_BYTES)))).toBe('attachment-too-large');
    expect(codeOf(pdf(Buffer.alloc(MOST_FILE_BYTES - pdf().length)))).toBe('application/pdf');
  });

  it.each([[png(50_000, 50_000)], [png(30_000, 1)], [jpeg(65_535, 65_535)], [png(0, 10)], [png(9000, 9000)]])('that unfolds into an absurd image is not taken', content => {
    expect(codeOf(content)).toBe('attachment-dimensions');
  });

  it('never breaks the reader, whatever stands behind its first bytes', () => {
    const head = fc.constantFrom(png().subarray(0, 8), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('%PDF-'), Buffer.alloc(0));
    fc.assert(fc.property(head, fc.uint8Array({ maxLength: 2000 }), (magic, rest) => {
      expect(codeOf(Buffer.concat([magic, rest]))).toMatch(/^(?:attachment-(?:type|empty|dimensions)|image\/(?:png|jpeg)|application\/pdf)$/);
    }), { numRuns: 1000 });
  });
});
