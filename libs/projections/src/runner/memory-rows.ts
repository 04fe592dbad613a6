import type { DigestSink } from './digest.ts';
import type { Foldable } from './foldable.ts';
import { emptyState } from './row-state.ts';
import type { RowState } from './row.types.ts';
import { FOREVER } from './slices.ts';
import { liveText, pastText, sliceText } from './stored-digest.ts';
import type { RowSource } from './table-folder.ts';

/** Rows kept in memory instead of a file, for a check: what ends goes to the digest at once, what stands at `finish`. */
export function memoryRows(projection: Foldable, sink: DigestSink): RowSource & { finish(): void } {
  const standing = new Map<string, RowState>();

  function digestLive({ key, row, doc, from, stream }: RowState): void {
    if (row === null || doc === null) return;
    sink.add('live', key, liveText({ from, stream, doc, indexes: projection.indexNames.map(name => projection.index(name, row)) }));
  }

  return {
    load: keys => keys.map(key => standing.get(key) ?? emptyState(key)),
    write: ({ states, past, slices }) => {
      for (const version of past) sink.add('past', version.key, pastText(version));
      for (const { key, slice, to } of slices) sink.add('slice', key, sliceText({ ...slice, to }));
      for (const state of states) {
        if (projection.history === 'append-only') digestLive(state);
        else standing.set(state.key, state);
      }
    },
    finish: () => {
      for (const state of standing.values()) {
        digestLive(state);
        for (const slice of state.slices) sink.add('slice', state.key, sliceText({ ...slice, to: FOREVER }));
      }
    },
  };
}
