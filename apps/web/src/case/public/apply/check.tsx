import type { CheckGroup, CheckPage, ChoiceAsked } from '../../../../../api/src/web-port.ts';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { Name, Notice, plainName, Words } from '../../../shared/words.tsx';
import { faultsOf } from '../faults.ts';
import { Field } from '../field.tsx';
import { ErrorSummary, Form } from '../form.tsx';
import { Frame } from './frame.tsx';

const GROUPS: Readonly<Record<CheckGroup['part'], MessageId>> = { who: 'apply.who.title', whom: 'apply.whom.title', form: 'apply.form.title', contact: 'apply.contact.title', papers: 'apply.papers.title' };

/** Everything once more, each card with its way back; then the declaration, and the act itself. */
export function Check({ page }: { readonly page: CheckPage }) {
  const text = useText();
  const { t, language } = text;
  const href = useHref();
  const { frame, form } = page;
  const faults = [
    ...faultsOf(text, [page.email]),
    ...page.choices.filter(({ unconfirmed }) => unconfirmed).map(({ key, name }) => ({ at: `k-${key}`, words: t('apply.choice.missing', { name: plainName(language, name) }) })),
    ...(page.undeclared ? [{ at: 'declared', words: t('apply.declare.missing') }] : []),
  ];
  return (
    <Frame frame={frame} title={t('apply.check.title')}>
      <ErrorSummary faults={faults} problem={form.problem} />
      {page.groups.map(group => <Card key={group.change} group={group} />)}
      {page.gaps.length > 0 && (
        <Notice tone="warn" title={t('apply.gaps', { count: page.gaps.length })}>
          <ul>{page.gaps.map(gap => <li key={gap.key}><Name of={gap.name} /></li>)}</ul>
          <p>{t('apply.gaps.then')}</p>
        </Notice>
      )}
      <Form action={href(`/apply/${frame.draft}/check`)} form={form}>
        <Field question={page.email} />
        {page.choices.map(choice => <Choice key={choice.key} choice={choice} />)}
        <div className={page.undeclared ? 'ask-field ask-wrong' : 'ask-field'}>
          <h2>{t('apply.declare')}</h2>
          <ul><li>{t('apply.declare.true')}</li><li>{t('apply.declare.liable')}</li><li>{t('apply.declare.notices')}</li></ul>
          {page.undeclared && <p className="field-fault" id="declared-fault">{t('apply.declare.missing')}</p>}
          <p><label className="choice"><input id="declared" type="checkbox" name="declared" value="yes" {...(page.undeclared ? { 'aria-invalid': true as const, 'aria-describedby': 'declared-fault' } : {})} /> <span>{t('apply.declare.tick')}</span></label></p>
        </div>
        <p className="actions"><button className="button button-big">{t('apply.submit')}</button></p>
      </Form>
    </Frame>
  );
}

/** What follows from what was said of a paper, in full, and that it has been read: a promise to send it, or a commitment in its place. @req #52 #53 */
function Choice({ choice: { key, name, way, days, words, value, confirmed, unconfirmed } }: { readonly choice: ChoiceAsked }) {
  const { t, language } = useText();
  const id = `k-${key}`;
  return (
    <div className={unconfirmed ? 'ask-field ask-wrong' : 'ask-field'}>
      <h2>{t(`apply.choice.${way}`)} <Name of={name} /></h2>
      {words && <><p><Name of={words.duty} /></p><p><Name of={words.liability} /></p></>}
      <ul>{way === 'later' ? <><li>{t('apply.choice.later.days', { days })}</li><li>{t('apply.choice.later.else')}</li></> : <><li>{t('apply.choice.commit.checked', { days })}</li><li>{t('apply.choice.commit.false')}</li><li>{t('apply.choice.commit.free')}</li></>}</ul>
      {unconfirmed && <p className="field-fault" id={`${id}-fault`}>{t('apply.choice.missing', { name: plainName(language, name) })}</p>}
      <p><label className="choice"><input id={id} type="checkbox" name={`k.${key}`} value={value} defaultChecked={confirmed} {...(unconfirmed ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-fault` } : {})} /> <span>{t(`apply.choice.${way}.tick`)}</span></label></p>
    </div>
  );
}

function Card({ group }: { readonly group: CheckGroup }) {
  const { t } = useText();
  const [only] = group.rows;
  // A card of one question is called by it: in large print there are many.
  if (group.part === 'form' && only && group.rows.length === 1) return <Single group={group} row={only} />;
  return (
    <section className="panel summary-card">
      <h2>{t(GROUPS[group.part])} <a className="line-link" href={group.change}>{t('apply.change')}<span className="visually-hidden"> {t(GROUPS[group.part])}</span></a></h2>
      <dl className="facts">
        {group.rows.map(({ key, label, values }) => (
          <div key={key}>
            <dt><Name of={label} /></dt>
            <dd><Values of={values} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Row = CheckGroup['rows'][number];

function Single({ group, row }: { readonly group: CheckGroup; readonly row: Row }) {
  const { t } = useText();
  return (
    <section className="panel summary-card">
      <h2><Name of={row.label} /> <a className="line-link" href={group.change}>{t('apply.change')}<span className="visually-hidden"> <Name of={row.label} /></span></a></h2>
      <Values of={row.values} />
    </section>
  );
}

/** What was answered; that nothing was is said too. */
function Values({ of }: { readonly of: Row['values'] }) {
  const { t } = useText();
  if (of.length === 0) return <span className="quiet">{t('apply.not-said')}</span>;
  return <>{of.map(value => (typeof value === 'string' ? <p key={value}><Words>{value}</Words></p> : <p key={value.zh}><Name of={value} /></p>))}</>;
}
