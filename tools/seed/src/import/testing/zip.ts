import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a hand-built zip. `declared` lies about the inflated size; `sameBytesAs` points at another part's bytes. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly declared?: number;
  readonly sameBytesAs?: string;
}

interface Placed {
  readonly part: Part;
  readonly packed: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
}

function header(placed: Placed, signature: 'local' | 'central'): Buffer {
  const { part, packed, crc, size, offset } = placed;
  const name = Buffer.from(part.name);
  const central = signature === 'central';
  const bytes = Buffer.alloc(central ? 46 : 30);
  bytes.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  const at = central ? 6 : 4;
  bytes.writeUInt16LE(20, at);
  if (central) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(0x0800, at + 2);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packed.length, at + 14);
  bytes.writeUInt32LE(part.declared ?? size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  if (central) bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}

function place(part: Part, twin: Placed | undefined, offset: number): Placed {
  if (twin) return { ...twin, part };
  const content = Buffer.from(part.content);
  return { part, packed: deflateRawSync(content), offset, crc: crc32(content), size: content.length };
}

function endOf(count: number, directory: { readonly bytes: number; readonly offset: number }): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.bytes, 12);
  end.writeUInt32LE(directory.offset, 16);
  return end;
}

/** A zip (APPNOTE 6.3) with exactly these parts, deflated; lies included. */
export function zipOf(parts: readonly Part[]): Buffer {
  const placed: Placed[] = [];
  const body: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const twin = placed.find(each => each.part.name === part.sameBytesAs);
    const next = place(part, twin, offset);
    placed.push(next);
    const bytes = twin ? Buffer.alloc(0) : Buffer.concat([header(next, 'local'), next.packed]);
    body.push(bytes);
    offset += bytes.length;
  }
  const directory = Buffer.concat(placed.map(each => header(each, 'central')));
  return Buffer.concat([...body, directory, endOf(parts.length, { bytes: directory.length, offset })]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of the smallest workbook around one worksheet, written as raw XML. */
export function workbookParts(sheetXml: string | Buffer, more: { readonly sharedStrings?: string; readonly sheetName?: string; readonly state?: string } = {}): Part[] {
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return [
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="${more.sheetName ?? 'Sheet1'}" sheetId="1" r:id="rId1"${more.state ? ` state="${more.state}"` : ''}/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: relations(relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml') + (more.sharedStrings ? relation('rId2', 'sharedStrings', 'sharedStrings.xml') : '')) },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml },
    ...(more.sharedStrings ? [{ name: 'xl/sharedStrings.xml', content: more.sharedStrings }] : []),
  ];
}

/** Rows of inline strings as worksheet XML, merged ranges behind. */
export function sheetXml(rows: readonly (readonly string[])[], merges: readonly string[] = []): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (row: readonly string[]): string => row.map(text => `<c t="inlineStr"><is><t>${escape(text)}</t></is></c>`).join('');
  return `<worksheet><sheetData>${rows.map(row => `<row>${cells(row)}</row>`).join('')}</sheetData><mergeCells>${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;
}
