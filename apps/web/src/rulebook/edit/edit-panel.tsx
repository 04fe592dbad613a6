import { InFlight, type ItemManifest } from '@yichuang/domain/manifest';
import { diff } from '@yichuang/plugin-kit';
import type { ReleaseDetail, RulebookView } from '@yichuang/projections';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCatalogueHead } from '../../catalog/latest-version.ts';
import { offerOf, type WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Name, Notice } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Failure } from '../../staff/states.tsx';
import { LookSummary } from '../item/findings.tsx';
import { lookAt, type Look } from '../item/look.ts';
import { InFlightField } from '../release/act-fields.tsx';
import { BothField, EditFields } from './edit-fields.tsx';
import { edited } from './edited.ts';
import { nextVersion } from './proposal.ts';
import { useProposal } from './use-proposal.ts';

interface EditPanelProps {
  readonly base: ReleaseDetail;
  readonly manifest: ItemManifest;
}

/** Changes an item of the release in force and proposes the whole as a new one: by people of the department, on what was published last. @req #16 #20 */
export function EditPanel({ base, manifest }: EditPanelProps) {
  const { travelling } = useMoment();
  const rulebook = useRead<WithLinks<RulebookView>>(`/api/v1/rulebooks/${base.department.code}`).data?.body;
  const catalogVersion = useCatalogueHead()?.latest?.version;
  const links = rulebook && linksOn(rulebook, base);
  if (!links || catalogVersion === undefined || travelling) return null;
  return <EditForm base={base} manifest={manifest} links={links} catalogVersion={catalogVersion} version={nextVersion(rulebook.releases.map(one => one.version))} />;
}

/** The two commands of a proposal, where this reader may issue them and the release is the one to build on; null otherwise. */
function linksOn(rulebook: WithLinks<RulebookView>, base: ReleaseDetail): Parameters<typeof useProposal>[0] | null {
  if (rulebook.scheduled !== null || rulebook.inForce?.version !== base.version) return null;
  const [item, head] = [offerOf(rulebook, 'propose-item'), offerOf(rulebook, 'propose')];
  return item?.allowed && head?.allowed ? { item, head } : null;
}

interface EditFormProps extends EditPanelProps {
  readonly links: Parameters<typeof useProposal>[0];
  readonly catalogVersion: string;
  readonly version: string;
}

function EditForm({ base, manifest, links, catalogVersion, version }: EditFormProps) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  const [after, setAfter] = useState<ItemManifest | null>(null);
  const navigate = useNavigate();
  const { busy, error, propose } = useProposal(links);
  const submit = async (data: FormData): Promise<void> => {
    const choice = InFlight.safeParse(textIn(data, 'inFlight'));
    if (!after || !choice.success) return;
    const wanted = { base, before: manifest, after, version, notes: { zh: textIn(data, 'notes.zh'), en: textIn(data, 'notes.en') }, inFlight: choice.data, catalogVersion };
    if (await propose(wanted)) void navigate(`/studio/${base.department.code}/${version}`);
  };
  return (
    <details className="more">
      <summary>{t('edit.title')}</summary>
      <form ref={form} onChange={() => setAfter(null)} onSubmit={event => { event.preventDefault(); setAfter(edited(manifest, new FormData(event.currentTarget))); }}>
        <p className="hint">{t('edit.lead')}</p>
        <EditFields manifest={manifest} />
        <p className="actions"><button className="button button-plain">{t('edit.preview')}</button></p>
      </form>
      {after && (
        <form onSubmit={event => { event.preventDefault(); void submit(new FormData(event.currentTarget)); }}>
          <Preview before={manifest} after={after}>
            <BothField name="notes" label="release.notes" value={{ zh: '', en: '' }} />
            <InFlightField id="edit" />
            <p>{t('edit.consequence', { version })}</p>
            {error && <Failure error={error} />}
            <p className="actions"><button className="button" disabled={busy}>{t('edit.propose')}</button></p>
          </Preview>
        </form>
      )}
    </details>
  );
}

const isGood = ({ problems, findings, runs }: Look): boolean => problems.length + findings.length === 0 && runs.every(({ differences }) => differences.length === 0);

/** What the form changes, and whether its examples still agree: only what is sound can be proposed. */
function Preview({ before, after, children }: { readonly before: ItemManifest; readonly after: ItemManifest; readonly children: React.ReactNode }) {
  const { t } = useText();
  const changes = diff(before, after);
  const look = lookAt(after);
  if (changes.length === 0) return <Notice tone="info" title={t('release.changes.none')} />;
  return (
    <>
      <h3>{t('release.changes')}</h3>
      <ul>{changes.map(one => <li key={one.pointer}><Name of={one.words} /></li>)}</ul>
      <LookSummary look={look} />
      {look.findings.length > 0 && <ul>{look.findings.map(one => <li key={`${one.pointer} ${one.code}`}><Name of={one.words} /> <code>{one.pointer}</code></li>)}</ul>}
      {isGood(look) ? children : <p>{t('edit.not-sound')}</p>}
    </>
  );
}
