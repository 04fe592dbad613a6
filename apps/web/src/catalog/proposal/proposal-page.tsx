import { Link, useParams } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Name, Notice, Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { Conflict } from '../../staff/conflict.tsx';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Failure, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import type { AdjustmentBody } from '../adjustments.ts';
import { Balance } from '../balance.tsx';
import { FateList } from './fate-list.tsx';
import { Gates } from './gates.tsx';
import { GateActions } from './gate-actions.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { PublishForm } from './publish-form.tsx';
import { Opinions } from './opinions.tsx';
import { useRead as useReadMarks } from './read-marks.ts';

/** A proposal on its way through the gates (screen 14): what changes, who has said yes, and what the reader may do. */
export default function ProposalPage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const { asOf } = useMoment();
  const view = address(`/api/v1/adjustments/${encodeURIComponent(id)}`, { asOf });
  const query = useRead<AdjustmentBody>(view);
  useTitle(query.data?.body.title ?? t('proposal.title'));
  return (
    <div className="page">
      <Loaded query={query} height="page">{({ body, number }) => <Proposal body={body} view={view} number={number} />}</Loaded>
    </div>
  );
}

function Proposal({ body, view, number }: { readonly body: AdjustmentBody; readonly view: string; readonly number: number | null }) {
  const { t } = useText();
  const { travelling } = useMoment();
  const commander = useCommand(view, body.revision);
  const marks = useReadMarks(body.id, body.revision);
  return (
    <>
      <header className="page-head">
        <p className="quiet"><Link to={`/office/catalog?adjustment=${body.id}`}>{t('staff.nav.board')}</Link></p>
        <h1><Zh>{body.title}</Zh></h1>
        <p><span className="badge">{t(`adjustment.${body.status}`)}</span> <Link to={`/audit/replay/adjustment-${body.id}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p>
      </header>
      <Balance lines={body.lines} />
      <Gates gates={body.gates} />
      {commander.error && <Failure error={commander.error} />}
      {commander.done && !commander.busy && <Notice tone="good" title={t('proposal.recorded')} />}
      <GateActions body={body} commander={commander} travelling={travelling} allRead={marks.allRead(body.lines)} />
      <PublishForm body={body} view={view} />
      <div className="split">
        <section aria-labelledby="documents">
          <h2 id="documents">{t('proposal.documents')}</h2>
          <Documents body={body} />
        </section>
        <Opinions opinions={body.opinions}><OpinionForm body={body} commander={commander} /></Opinions>
      </div>
      <FateList lines={body.lines} marks={marks} />
      <Conflict commander={commander} />
    </>
  );
}

function Documents({ body }: { readonly body: AdjustmentBody }) {
  const { t, language } = useText();
  const { instrument } = body;
  return (
    <FactList
      facts={[
        { label: t('version.document'), value: <><a href={`${language === 'en' ? '/en' : ''}/open/documents/${instrument.id}`}>{language === 'en' && instrument.titleEn ? instrument.titleEn : <Zh>{instrument.title}</Zh>}</a>{instrument.number && <> <Zh>{instrument.number}</Zh></>}</> },
        { label: t('document.issued'), value: <Day of={instrument.issuedOn} /> },
        { label: t('proposal.proposer'), value: <Name of={body.proposer} /> },
        { label: t('proposal.base'), value: body.base ? t('proposal.base.of', { version: body.base.version, count: body.base.count }) : t('proposal.base.none') },
        ...(body.version ? [{ label: t('proposal.result'), value: t('version.name', { version: body.version }) }] : []),
        ...(body.effectiveFrom ? [{ label: t('version.from'), value: <Day of={body.effectiveFrom} /> }] : []),
      ]}
    />
  );
}
