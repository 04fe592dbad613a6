import type { CatalogueItem, RulesInForce } from '@yichuang/projections';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../../i18n/text.tsx';
import { useRead } from '../../../staff/query.ts';
import { Empty, Failure, Skeleton } from '../../../staff/states.tsx';
import { useTitle } from '../../../staff/title.ts';
import { useActingPost } from '../../../staff/use-session.ts';
import { EMPTY, prefilled, type Draft, type Party } from './draft.ts';
import { FromErrand, useErrand } from './from-errand.tsx';
import { ItemPart } from './item-part.tsx';
import { PersonPart } from './person-part.tsx';
import { TakenPanel } from './taken-panel.tsx';
import { useChain } from './use-chain.ts';

/** Comes with the evaluator: fetched while the clerk reads the card. */
const RulesPart = lazy(() => import('./rules-part.tsx'));
void import('./rules-part.tsx');

/** One-window intake (screen 7): who, what, the questions and papers that the rules in force ask for, and one confirmation. All of it by keys. @req #5 #44 #45 #53 #68 */
export default function IntakePage() {
  const { t } = useText();
  const post = useActingPost();
  const chain = useChain();
  const [search, setSearch] = useSearchParams();
  const handed = useErrand(search.get('errand'));
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [chosen, setItem] = useState<Pick<CatalogueItem, 'code' | 'name' | 'departmentName'> | null>(null);
  const [round, setRound] = useState(0);
  useTitle(t('work.intake'));
  const item = chosen ?? handed.item;
  const { taken } = chain.progress;
  const next = (): void => {
    chain.reset();
    setDraft(EMPTY);
    setItem(null);
    setRound(round + 1);
    setSearch({}, { replace: true });
  };
  const onParty = (party: Party | null): void => setDraft(old => ({ ...old, party }));
  return (
    <div className="page intake" key={round}>
      <p><Link to="/work">← {t('work.title')}</Link></p>
      <header className="page-head"><h1>{t('work.intake')}</h1><p className="lead">{t('intake.lead')}</p></header>
      {taken ? <TakenPanel taken={taken} onNext={next} /> : (
        <>
          {handed.errand && <FromErrand errand={handed.errand} party={draft.party} />}
          <PersonPart party={draft.party} onParty={onParty} />
          <ItemPart chosen={item} onChoose={setItem} />
          {item && post && <Asked key={item.code} item={item} town={post.unit} draft={{ ...draft, errand: handed.errand }} setDraft={setDraft} chain={chain} />}
        </>
      )}
    </div>
  );
}

interface AskedProps {
  readonly item: Pick<CatalogueItem, 'code' | 'name'>;
  readonly town: string;
  readonly draft: Draft;
  readonly setDraft: (change: (old: Draft) => Draft) => void;
  readonly chain: ReturnType<typeof useChain>;
}

/** The rules in force of the item; without any, nothing can be taken in for it here. */
function Asked({ item, town, draft, setDraft, chain }: AskedProps) {
  const { t } = useText();
  const query = useRead<RulesInForce & { readonly moment: { readonly on: string } }>(`/api/v1/items/${item.code}/rules`);
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height="panel" />;
  const rules = query.data.body;
  if (draft.party === null) return <Empty title={t('intake.party-first')} />;
  // Whoever hands it in is the helper.
  const known: Draft = { ...draft, situations: { ...(draft.errand ? { filedBy: 'agent' } : {}), ...draft.situations }, form: { ...prefilled(rules.manifest, draft.party), ...draft.form } };
  return <Suspense fallback={<Skeleton height="panel" />}><RulesPart rules={rules} name={item.name} town={town} draft={known} setDraft={setDraft} chain={chain} /></Suspense>;
}
