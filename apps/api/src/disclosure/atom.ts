import type { PublicDisclosure } from '@yichuang/projections';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Characters that XML 1.0 does not allow at all (2.2) are left out. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, each => ESCAPES[each] ?? each);
/** Midnight of a legal day, Asia/Shanghai. */
const instant = (day: string): string => `${day}T00:00:00+08:00`;
const dayOf = ({ updatedOn, releasedOn }: PublicDisclosure): string => updatedOn ?? releasedOn;

function entry(row: PublicDisclosure, origin: string): string {
  const { id, unit, kind, title, content, releasedOn } = row;
  const summary = content.form === 'text' ? content.text.slice(0, 500) : '';
  return [
    '  <entry>', `    <id>urn:uuid:${xml(id)}</id>`, `    <title>${xml(title.zh)}</title>`, `    <link rel="alternate" type="text/html" href="${xml(`${origin}/open/board/${encodeURIComponent(unit.code)}#d-${id}`)}"/>`,
    `    <published>${instant(releasedOn)}</published>`, `    <updated>${instant(dayOf(row))}</updated>`, `    <author><name>${xml(unit.zh)}</name></author>`, `    <category term="${xml(kind)}"/>`,
    ...(summary === '' ? [] : [`    <summary>${xml(summary)}</summary>`]), '  </entry>',
  ].join('\n');
}

/** What is new on the boards, the newest first (RFC 4287). @req #28 */
export function atomFeed(rows: readonly PublicDisclosure[], { origin, on }: { readonly origin: string; readonly on: string }): string {
  const [first] = rows;
  return [
    '<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">', `  <id>${xml(`${origin}/open/disclosures.atom`)}</id>`, '  <title>信息公开</title>',
    `  <updated>${instant(first === undefined ? on : dayOf(first))}</updated>`, `  <link rel="self" type="application/atom+xml" href="${xml(`${origin}/open/disclosures.atom`)}"/>`, `  <link rel="alternate" type="text/html" href="${xml(`${origin}/open/board`)}"/>`,
    ...rows.map(row => entry(row, origin)), '</feed>', '',
  ].join('\n');
}
