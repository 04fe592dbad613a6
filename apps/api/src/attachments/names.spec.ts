import { parse } from 'content-disposition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, decodedName, dispositionOf, savedName } from './names.ts';
import { HOSTILE_NAMES } from './testing/samples.ts';

const any = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), fc.tuple(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary' })).map(parts => parts.join('')));

describe('any name', () => {
  it('is cleaned to words that lead nowhere', () => {
    fc.assert(fc.property(any, raw => {
      const name = cleanName(raw);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(110);
      expect(name).not.toMatch(/[/\\:*?"<>|\p{C}]/u);
      expect(name).not.toMatch(/^[. ]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(name.isWellFormed()).toBe(true);
      expect(cleanName(name)).toBe(name);
    }), { numRuns: 2000 });
  });

  it('stands in one header that says what the file is', () => {
    fc.assert(fc.property(any, fc.constantFrom('image/jpeg' as const, 'image/png' as const, 'application/pdf' as const), fc.boolean(), (raw, type, preview) => {
      const header = dispositionOf({ name: raw, type }, preview);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      const read = parse(header);
      expect(read.type).toBe(preview && type !== 'application/pdf' ? 'inline' : 'attachment');
      expect(read.parameters['filename']).toBe(savedName(raw, type));
      expect(savedName(raw, type)).toMatch(/\.(?:jpg|png|pdf)$/);
    }), { numRuns: 2000 });
  });
});

describe('a name', () => {
  it.each([
    ['户口簿（首页）.JPG', '户口簿（首页）.jpg'], ['身份证 正面.jpeg', '身份证 正面.jpeg'], ['../../etc/passwd', '_.._etc_passwd'], ['CON.pdf', '_CON.pdf'], ['', '材料'], ['..', '材料'], ['身份证\u202Egpj.exe', '身份证gpj.exe'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(cleanName(raw)).toBe(shown);
  });
  it('is saved with the ending of what it is', () => {
    expect(savedName('户口簿.JPG', 'image/jpeg')).toBe('户口簿.jpg');
    expect(savedName('合同.pdf.exe', 'application/pdf')).toBe('合同.pdf.exe.pdf');
    expect(savedName('照片.png', 'image/jpeg')).toBe('照片.jpg');
  });
  it('comes percent-encoded, or not at all', () => {
    expect(decodedName('%E8%BA%AB%E4%BB%BD%E8%AF%81.jpg')).toBe('身份证.jpg');
    expect(decodedName('%zz')).toBeNull();
    expect(decodedName(undefined)).toBe('材料');
  });
});
