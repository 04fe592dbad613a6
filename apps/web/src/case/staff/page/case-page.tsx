import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { ActList } from '../../../delegation/act-list.tsx';
import { useText } from '../../../i18n/text.tsx';
import { Code, Day, Name, plainName } from '../../../shared/words.tsx';
import { address } from '../../../staff/api.ts';
import { CopyLink } from '../../../staff/copy-link.tsx';
import { useMoment } from '../../../staff/moment.ts';
import { useRead } from '../../../staff/query.ts';
import { useShortcuts, type Shortcut } from '../../../staff/shortcuts.tsx';
import { Loaded } from '../../../staff/states.tsx';
import { useTitle } from '../../../staff/title.ts';
import { useCommand, type Commander } from '../../../staff/use-command.ts';
import { caseAt, type OneCase } from '../reads.ts';
import { statusWord } from '../words/case-words.ts';
import { LightBadge } from '../words/light.tsx';
import { useScannedCase } from '../work/use-scanned-case.ts';
import { caseActs } from './acts/case-acts.ts';
import { DeadlineClocks } from './deadline-clock.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { Explanations } from './explanations.tsx';
import { FormTab } from './form-tab.tsx';
import { CallReview } from './call-review.tsx';
import { PaperReviewLink } from './paper-link.tsx';
import { JointLink } from './joint-link.tsx';
import { PapersTab } from './papers-tab.tsx';
import { Parties } from './parties.tsx';
import { RecordTab } from './record-tab.tsx';
import { useReplayOfCase } from './use-replay-of-case.ts';

const TABS = ['papers', 'form', 'documents', 'record'] as const;
type Tab = (typeof TABS)[number];

/** One case (screens 7 and 8): papers, form, documents, record; its limits in words, what its rules said, and the acts that are open to this post. @req #34 #45 #46 */
export default function CasePage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, travelling } = useMoment();
  const view = address(caseAt(id), { asOf });
  const query = useRead<OneCase>(view);
  useTitle(query.data ? query.data.body.number : t('case.title'));
  useScannedCase();
  return (
    <div className="page page-wide case-page">
      <p><Link to="/work">← {t('work.title')}</Link></p>
      <Loaded query={query} height="page">{({ body, number }) => <WholeCase of={body} view={view} number={number} travelling={travelling} />}</Loaded>
    </div>
  );
}

interface WholeProps {
  readonly of: OneCase;
  readonly view: string;
  readonly number: number | null;
  readonly travelling: boolean;
}

function WholeCase({ of, view, number, travelling }: WholeProps) {
  const commander = useCommand(view, of.revision);
  const acts = useMemo(() => caseActs(of), [of]);
  return (
    <>
      <Head of={of} number={number} />
      <div className="case-panes">
        <div className="case-main"><Tabs of={of} view={view} commander={commander} travelling={travelling} /></div>
        <div className="case-side">
          <DeadlineClocks clocks={of.clocks} />
          <Explanations of={of} />
        </div>
      </div>
      <div className="act-bar"><ActList thing={of} acts={acts} commander={commander} travelling={travelling} /></div>
    </>
  );
}

function Head({ of, number }: Pick<WholeProps, 'of' | 'number'>) {
  const text = useText();
  const { t, language } = text;
  const replays = useReplayOfCase();
  return (
    <header className="page-head case-head">
      <h1><Name of={of.itemName} /> <span className="digits case-number">{of.number}</span></h1>
      <p className="case-facts">
        <span className="badge">{statusWord(text, of.status)}</span> <LightBadge of={of} />
        {of.priority && <span className="badge badge-warn">{t('case.priority')}</span>} {of.breached && <span className="badge badge-bad">{t('case.breached')}</span>}
      </p>
      <p className="quiet">
        <Code of={of.item} /> · {t('case.received')} <Day of={of.receivedOn} /> · <Name of={of.town} /> → <Name of={of.department} /> · {t('case.rules', { version: of.release.version })} · {t('case.visits', { count: of.visits })}{' '}
        <JointLink id={of.id} />
        <PaperReviewLink of={of} />
        {replays && <>· <Link to={`/audit/replay/case-${of.id}`}>{t('board.replay')}</Link> </>}<CopyLink number={number} />
      </p>
      <CallReview of={of} />
      <Parties of={of} title={plainName(language, of.itemName)} />
    </header>
  );
}

interface TabsProps {
  readonly of: OneCase;
  readonly view: string;
  readonly commander: Commander;
  readonly travelling: boolean;
}

/** Four parts of one case; Alt+1 … Alt+4 changes between them. */
function Tabs({ of, view, commander, travelling }: TabsProps) {
  const { t } = useText();
  const [tab, choose] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('papers'));
  useShortcuts(useMemo(() => TABS.map((name, at): Shortcut => ({ keys: `Alt+${at + 1}`, label: `case.tab.${name}`, run: () => void choose(name) })), [choose]));
  const parts: Readonly<Record<Tab, () => React.ReactNode>> = {
    papers: () => <PapersTab of={of} commander={commander} travelling={travelling} />,
    form: () => <FormTab of={of} />,
    documents: () => <DocumentsTab of={of} />,
    record: () => <RecordTab of={of} view={view} />,
  };
  return (
    <>
      <nav aria-label={t('case.tabs')}><ul className="tab-list">{TABS.map((name, at) => <li key={name}><button type="button" aria-current={name === tab ? 'true' : undefined} title={`Alt+${at + 1}`} onClick={() => void choose(name)}>{t(`case.tab.${name}`)}</button></li>)}</ul></nav>
      {parts[tab]()}
    </>
  );
}
