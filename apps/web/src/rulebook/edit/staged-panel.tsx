import { InFlight, type ItemManifest } from '@yichuang/domain/manifest';
import { changesOf } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { read } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { Failure } from '../../staff/states.tsx';
import { InFlightField } from '../release/act-fields.tsx';
import { useMayPropose, type MayPropose } from './may-propose.ts';
import { useStaged, type Staged } from './staged.ts';
import { useProposal } from './use-proposal.ts';

/** Items that were changed, together: they are proposed as one release. @req #16 #20 */
export default function StagedPanel({ base }: { readonly base: ReleaseDetail }) {
  const may = useMayPropose(base);
  const staged = useStaged(base.digest);
  return may === null || staged.manifests.length === 0 ? null : <Together base={base} may={may} staged={staged} />;
}

/** The same items as the base has them; null while they are on their way. */
function useBefore(base: ReleaseDetail, items: readonly string[]): readonly ItemManifest[] | null {
  const answers = useQueries({ queries: items.map(item => {
    const path = `/api/v1/rulebooks/${base.department.code}/versions/${base.version}/items/${item}`;
    return { queryKey: [path], queryFn: () => read<{ readonly manifest: ItemManifest }>(path) };
  }) });
  const found = answers.flatMap(({ data }) => (data ? [data.body.manifest] : []));
  return found.length === items.length ? found : null;
}

interface TogetherProps {
  readonly base: ReleaseDetail;
  readonly may: MayPropose;
  readonly staged: Staged;
}

function Together({ base, may: { links, catalogVersion, version }, staged }: TogetherProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const { busy, error, propose } = useProposal(links);
  const before = useBefore(base, staged.manifests.map(({ item }) => item));
  const submit = async (data: FormData): Promise<void> => {
    const choice = InFlight.safeParse(textIn(data, 'inFlight'));
    if (!before || !choice.success) return;
    const wanted = { base, before, after: staged.manifests, version, notes: { zh: textIn(data, 'notes.zh'), en: textIn(data, 'notes.en') }, inFlight: choice.data, catalogVersion };
    if (!(await propose(wanted))) return;
    staged.clear();
    void navigate(`/studio/${base.department.code}/${version}`);
  };
  return (
    <section className="panel" aria-labelledby="staged">
      <h2 id="staged">{t('staged.title', { version })} <span className="count">{staged.manifests.length}</span></h2>
      <ul>{staged.manifests.map(one => <StagedItem key={one.item} base={base} after={one} before={before?.find(({ item }) => item === one.item) ?? null} onDrop={() => staged.drop(one.item)} />)}</ul>
      <form onSubmit={event => { event.preventDefault(); void submit(new FormData(event.currentTarget)); }}>
        {(['zh', 'en'] as const).map(language => <p key={language} className="field"><label htmlFor={`staged-${language}`}>{t('release.notes')} {t(`edit.in.${language}`)}</label><textarea id={`staged-${language}`} name={`notes.${language}`} rows={1} required lang={language === 'zh' ? 'zh-CN' : 'en'} /></p>)}
        <InFlightField id="staged" />
        <p>{t('edit.consequence', { version })}</p>
        {error && <Failure error={error} />}
        <p className="actions"><button className="button" disabled={busy || before === null}>{t('edit.propose')}</button></p>
      </form>
    </section>
  );
}

function StagedItem({ base, before, after, onDrop }: { readonly base: ReleaseDetail; readonly before: ItemManifest | null; readonly after: ItemManifest; readonly onDrop: () => void }) {
  const { t } = useText();
  const changes = before === null ? [] : changesOf([before], [after]);
  return (
    <li>
      <Name of={base.items.find(({ code }) => code === after.item) ?? { zh: after.item, en: after.item }} /> <span className="count">{t('release.item.count', { count: changes.length })}</span>
      {' '}<button type="button" className="button button-plain button-small" onClick={onDrop}>{t('staged.drop')}<span className="visually-hidden"> {after.item}</span></button>
      <ul>{changes.map(one => <li key={one.pointer}><Name of={one.words} /></li>)}</ul>
    </li>
  );
}
