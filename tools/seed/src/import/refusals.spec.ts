import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue.ts';
import { ImportRefused } from './refusal.ts';
import { sheetXml, workbookParts, zipOf, type Part } from './testing/zip.ts';

const LIST = [['事项编码', '事项名称'], ['610711005001', '甲']];
const workbook = (content: string | Buffer = sheetXml(LIST), more: readonly Part[] = []): Buffer => zipOf([...workbookParts(content), ...more]);

/** How a file is answered: the refusal's code, or the number of rows. Anything else fails the test. */
async function answer(file: string | Uint8Array, limits: NonNullable<Parameters<typeof readCatalogue>[1]>['limits'] = {}): Promise<string> {
  try {
    return `${(await readCatalogue(file, { limits })).rows.length} rows`;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    expect(error.zh).not.toContain('%');
    expect(error.en).not.toContain('%');
    return error.code;
  }
}

it('reads the workbook that the bombs below are made of', async () => {
  expect(await answer(workbook())).toBe('1 rows');
});

describe('a bomb', () => {
  const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000);
  const padding: Part = { name: 'xl/media/photo.jpg', content: randomBytes(1_200_000) };

  it.each([
    ['by ratio', () => workbook(zeros(20)), 'suspicious-ratio'],
    ['by size', () => workbook(zeros(101), [padding]), 'too-large-inside'],
    ['in a part that nobody reads', () => workbook(sheetXml(LIST), [{ name: 'xl/media/big.png', content: zeros(50) }]), 'suspicious-ratio'],
    ['that lies about its size', () => zipOf(workbookParts(zeros(20)).map(part => (part.name.includes('sheet1') ? { ...part, declared: 1000 } : part))), 'damaged-archive'],
    ['with overlapping parts', () => workbook(sheetXml(LIST), [{ name: 'a.xml', content: randomBytes(50_000) }, ...Array.from({ length: 50 }, (_, index) => ({ name: `b${index}.xml`, content: '', sameBytesAs: 'a.xml' }))]), 'damaged-archive'],
    ['with too many parts', () => workbook(sheetXml(LIST), Array.from({ length: 1000 }, (_, index) => ({ name: `p${index}.xml`, content: 'x' }))), 'too-many-entries'],
    ['in a zip within', () => workbook(sheetXml(LIST), [{ name: 'xl/inner.zip', content: 'PK' }]), 'nested-archive'],
    ['in a workbook within', () => workbook(sheetXml(LIST), [{ name: 'xl/embeddings/oleObject1.bin', content: 'x' }]), 'nested-archive'],
  ])('%s is refused', async (_, make, code) => {
    expect(await answer(make())).toBe(code);
  });

  it('of a million rows is refused', async () => {
    const rows = `<row>${'<c t="n"><v>1</v></c>'}</row>`.repeat(1_000_000);
    expect(await answer(workbook(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, [padding]))).toBe('too-many-rows');
  });

  it('of merged ranges is refused', async () => {
    const rows = [...LIST, ...Array.from({ length: 100 }, () => ['x'])];
    expect(await answer(workbook(sheetXml(rows, ['A1:XFD1048576'])))).toBe('too-many-cells');
  });
});

describe('XML that is more than a table', () => {
  const sheet = (doctype: string, text: string): Buffer => workbook(`<?xml version="1.0"?>${doctype}<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`);
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n || ''};`.repeat(10)}">`).join('')}]>`;

  it.each([
    ['an entity from a file', sheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'), 'document-type'],
    ['a billion laughs', sheet(laughs, '&a8;'), 'document-type'],
    ['a remote document type', sheet('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', 'x'), 'document-type'],
    ['an entity that nobody declared', sheet('', '&e;'), 'document-type'],
    ['tags that do not close', workbook('<worksheet><sheetData><row>'), 'damaged-xml'],
    ['a cell outside the sheet', workbook('<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>'), 'damaged-xml'],
  ])('is refused for %s', async (_, file, code) => {
    expect(await answer(file)).toBe(code);
  });
});

describe('a file that is no list', () => {
  const whole = workbook();
  it.each([
    ['cut off', whole.subarray(0, whole.length / 2), 'damaged-archive'],
    ['a zip of something else', zipOf([{ name: 'readme.txt', content: 'x' }]), 'not-a-workbook'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'legacy-workbook'],
    ['empty', Buffer.alloc(0), 'no-header'],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]), 'not-a-zip'],
    ['text in no known encoding', Buffer.from('ff80ff80', 'hex'), 'unknown-encoding'],
    ['bytes without letters', Buffer.alloc(64), 'not-a-zip'],
    ['a table without a code column', Buffer.from('名称,依据\n甲,乙\n'), 'no-header'],
    ['an open quote', Buffer.from(`编码,名称\n"${'x'.repeat(100)}`), 'damaged-csv'],
  ])('is refused: %s', async (_, file, code) => {
    expect(await answer(file)).toBe(code);
  });

  it('is refused by name when it is called .xlsx and is none, or is not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yichuang-import-'));
    writeFileSync(join(folder, 'list.xlsx'), '编码,名称\n');
    expect(await answer(join(folder, 'list.xlsx'))).toBe('not-a-zip');
    expect(await answer(join(folder, 'missing.xlsx'))).toBe('file-missing');
    rmSync(folder, { recursive: true });
  });

  it('is refused whatever bytes are changed, and nothing else comes out', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async changes => {
      const changed = Buffer.from(whole);
      for (const [at, byte] of changes) changed[at] = byte;
      expect(await answer(changed)).toMatch(/^(?!reader-failed)(?:[01] rows|[a-z-]+)$/);
    }), { numRuns: 60 });
  });
});

describe('the limits', () => {
  it('refuse a file above its size before reading it', async () => {
    expect(await answer(workbook(), { bytes: 100 })).toBe('too-large');
  });
  it('kill a reader that takes too long', async () => {
    expect(await answer(workbook(), { milliseconds: 0 })).toBe('too-slow');
  });
  it('kill a reader that takes too much memory', async () => {
    const distinct = Array.from({ length: 19_000 }, (_, row) => Array.from({ length: 30 }, (_, column) => `${row}:${column}`));
    expect(await answer(workbook(sheetXml([...LIST, ...distinct])), { heapMegabytes: 16, milliseconds: 60_000 })).toBe('out-of-memory');
  });
});
