import { STREAMS } from '@yichuang/domain';

/** The stream map: which stream owns which invariant. */
export function renderStreams(): string {
  const rows = STREAMS.map(stream => `| \`${stream.category}\` | ${stream.id} | ${stream.key === 'natural' ? 'yes' : 'no'} | ${stream.guards.join('<br>')} |`);
  return ['# Streams', '', 'Generated from `libs/domain/src/kernel/streams.ts` by `npm run reference`. Do not edit.', '', 'A stream is `<category>-<id>`. An invariant over several things has one stream that owns it; two writers meet there.', '', '| Category | Id | Natural key | Invariants it guards |', '|---|---|---|---|', ...rows, ''].join('\n');
}
