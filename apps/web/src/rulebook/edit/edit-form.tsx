import type { Example, ItemManifest } from '@yichuang/domain/manifest';
import { diff } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name, Notice } from '../../shared/words.tsx';
import { LookSummary } from '../item/findings.tsx';
import { DraftContext } from './draft-context.ts';
import { ExamplesField } from './examples-field.tsx';
import { FieldsOf } from './field.tsx';
import { sightOf, type Sight } from './sight.ts';
import { MANIFEST, type Thing } from './spec.ts';
import { useStaged } from './staged.ts';

export interface EditPanelProps {
  readonly base: ReleaseDetail;
  readonly manifest: ItemManifest;
}

/** The form itself. A file of its own: nobody but the department's people opens it. */
export default function EditForm({ base, manifest }: EditPanelProps) {
  const text = useText();
  const { t } = text;
  const staged = useStaged(base.digest);
  const [draft, setDraft] = useState<Thing>(() => staged.manifests.find(({ item }) => item === manifest.item) ?? manifest);
  const late = useDeferredValue(draft);
  const sight = useMemo(() => sightOf(text, late), [text, late]);
  return (
    <DraftContext value={sight}>
      <p className="hint">{t('edit.lead')}</p>
      <FieldsOf fields={MANIFEST} value={draft} pointer="" onChange={setDraft} />
      {sight.manifest && <ExamplesField manifest={sight.manifest} runs={sight.look?.runs ?? []} onChange={(examples: readonly Example[]) => setDraft({ ...draft, examples })} />}
      <Changed before={manifest} sight={sight} />
      <p className="actions">
        <button type="button" className="button" disabled={!sight.sound || late !== draft} onClick={() => sight.manifest && staged.put(sight.manifest)}>{t('draft.stage')}</button>
        <button type="button" className="button button-plain" onClick={() => { setDraft(manifest); staged.drop(manifest.item); }}>{t('draft.reset')}</button>
      </p>
      {staged.manifests.some(({ item }) => item === manifest.item) && <Notice tone="good" title={t('draft.staged')} />}
    </DraftContext>
  );
}

/** What the form changes in words, and whether its examples still agree. */
function Changed({ before, sight: { manifest, look, said, sound } }: { readonly before: ItemManifest; readonly sight: Sight }) {
  const { t } = useText();
  if (manifest === null) return <Notice tone="warn" title={t('draft.incomplete', { count: said('').length })} />;
  const changes = diff(before, manifest);
  return (
    <>
      <h3>{t('release.changes')} <span className="count">{changes.length}</span></h3>
      {changes.length === 0 ? <p>{t('release.changes.none')}</p> : <ul>{changes.map(one => <li key={one.pointer}><Name of={one.words} /></li>)}</ul>}
      {look && <LookSummary look={look} />}
      {!sound && <p>{t('edit.not-sound')}</p>}
    </>
  );
}
