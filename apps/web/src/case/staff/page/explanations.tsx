import type { ItemManifest } from '@yichuang/domain/manifest';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { eventWord } from '../../../accountability/event-words.ts';
import { useText } from '../../../i18n/text.tsx';
import { Basis } from '../../../rulebook/shared/basis.tsx';
import { Day, Name, Notice, Words } from '../../../shared/words.tsx';
import { useRead } from '../../../staff/query.ts';
import { Loaded, Skeleton } from '../../../staff/states.tsx';
import { explanationAt, type OneCase } from '../reads.ts';
import { EXPLAINED, type CaseExplanation, type SaidRule } from './explanation.ts';
import { manifestAt } from './manifest-of.ts';

/** Comes with the evaluator, which reads the conditions: fetched when somebody opens the rules. */
const ExplainedRules = lazy(() => import('../../../rulebook/explain/explained-rules.tsx'));

/** 为什么: what the rules saw and said at acceptance and decision, with the rule that decided and its basis. The tables are those of the studio. @req #20 #36 */
export function Explanations({ of }: { readonly of: OneCase }) {
  const { t } = useText();
  const acts = of.timeline.filter(({ type }) => EXPLAINED.includes(type));
  return (
    <section className="panel" aria-labelledby="why">
      <h2 id="why">{t('explain.title')}</h2>
      {acts.length === 0 ? <p>{t('explain.none')}</p> : acts.map(({ number }) => <Explained key={number} of={of} event={number} />)}
    </section>
  );
}

function Explained({ of, event }: { readonly of: OneCase; readonly event: number }) {
  const query = useRead<CaseExplanation>(explanationAt(of.id, event));
  return <Loaded query={query} height="panel">{({ body }) => <One of={of} explanation={body} />}</Loaded>;
}

function One({ of, explanation: { type, reason, said } }: { readonly of: OneCase; readonly explanation: CaseExplanation }) {
  const text = useText();
  return (
    <article className="explanation">
      <h3>{eventWord(text, type)}</h3>
      {said === null ? <p>{text.t('explain.by-hand')}</p> : <Said of={of} said={said} />}
      {reason !== '' && <p><Words>{reason}</Words></p>}
    </article>
  );
}

function Said({ of, said }: { readonly of: OneCase; readonly said: NonNullable<CaseExplanation['said']> }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const { outcome, rule, today, missing, faults, suspended } = said;
  return (
    <>
      <p><span className={`badge outcome-${outcome}`}>{t(`rule.outcome.${outcome}`)}</span> <Because rule={said.rules.find(({ id }) => id === rule)} /></p>
      <p className="quiet">{t('explain.applied')} <Day of={today} /> · {t('release.name', { version: of.release.version })}{rule !== null && <> · {t('rule.id')} <code>{rule}</code></>}</p>
      {missing.length > 0 && <p>{t('explain.missing')} {missing.map((key, at) => <span key={key}>{at > 0 && t('list.separator')}<PaperName of={of} material={key} /></span>)}</p>}
      {(faults.length > 0 || suspended) && <Notice tone="warn" title={t(suspended ? 'explain.suspended' : 'explain.faults')} />}
      <p><button type="button" className="button button-plain button-small" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('explain.rules')}</button></p>
      {open && <RulesSheet of={of} said={said} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The rule that decided, in its own words and by its basis. */
function Because({ rule }: { readonly rule: SaidRule | undefined }) {
  return <>{rule?.because && <Name of={rule.because} />} {rule?.basis && <span className="quiet"><Basis of={rule.basis} /></span>}</>;
}

function PaperName({ of, material }: { readonly of: OneCase; readonly material: string }) {
  const paper = of.papers.find(one => one.material === material);
  return paper ? <Name of={paper.name} /> : <code>{material}</code>;
}

/** The whole decision table, over the page: it needs the width. */
function RulesSheet({ of, said, onClose }: { readonly of: OneCase; readonly said: NonNullable<CaseExplanation['said']>; readonly onClose: () => void }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="sheet sheet-wide" aria-label={t('explain.rules')} onClose={onClose}>
      <Rules of={of} said={said} />
      <form method="dialog"><button className="button" autoFocus>{t('explain.close')}</button></form>
    </dialog>
  );
}

function Rules({ of, said }: { readonly of: OneCase; readonly said: NonNullable<CaseExplanation['said']> }) {
  const query = useRead<{ readonly manifest: ItemManifest }>(manifestAt(of));
  return <Loaded query={query} height="panel">{({ body }) => <Suspense fallback={<Skeleton height="panel" />}><ExplainedRules manifest={body.manifest} phase={said.phase} rules={said.rules} /></Suspense>}</Loaded>;
}
