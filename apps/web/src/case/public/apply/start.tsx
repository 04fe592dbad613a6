import type { StartPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { limitWords } from '../../../rulebook/shared/limit-words.ts';
import { FactList } from '../../../shared/facts.tsx';
import { langOf, Name, Notice, plainName } from '../../../shared/words.tsx';
import { ErrorSummary, Form } from '../form.tsx';

/** Before anything is asked: what it needs, how long it takes, what becomes of what is typed, and whether it can be done here. */
export function Start({ page }: { readonly page: StartPage }) {
  const text = useText();
  const { t } = text;
  const href = useHref();
  const faults = page.missingTown ? [{ at: 'town', words: t('apply.start.town.missing') }] : [];
  return (
    <div className="wrap narrow apply">
      <p className="back"><a href={href(`/items/${page.item.code}`)}>{t('apply.start.guide')}</a></p>
      <h1>{t('apply.start.title', { item: '' })}<Name of={page.item} /></h1>
      <ErrorSummary faults={faults} problem={page.form.problem} />
      {page.closed ? <Closed page={page} /> : (
        <>
          <Needs page={page} />
          <Form action={href('/apply')} form={page.form} extra={{ item: page.item.code, ...page.carried }}>
            <Towns page={page} />
            <Told />
            <p className="actions"><button className="button button-big">{t('apply.start.go')}</button></p>
          </Form>
        </>
      )}
    </div>
  );
}

function Needs({ page }: { readonly page: StartPage }) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <FactList
        facts={[
          { label: t('apply.start.time'), value: t('apply.start.pages', { count: page.pages, minutes: Math.max(5, page.pages * 2) }) },
          ...(page.limit ? [{ label: t('rules.promised'), value: limitWords(text, page.limit) }] : []),
          { label: t('rules.fees'), value: page.fees.length === 0 ? t('rules.fees.none') : <ul>{page.fees.map(fee => <li key={fee.name.zh}><Name of={fee.name} /> {t('rules.fees.yuan', { amount: fee.amount })}</li>)}</ul> },
          { label: t('fact.department'), value: <Name of={page.department} /> },
        ]}
      />
      {page.papers.length > 0 && (
        <section aria-labelledby="ready">
          <h2 id="ready">{t('apply.start.papers')}</h2>
          <p className="hint">{t('apply.start.papers.hint')}</p>
          <ul>{page.papers.map(paper => <li key={paper.name.zh}><Name of={paper.name} />{paper.sometimes && <span className="quiet"> {t('apply.start.sometimes')}</span>}{paper.licence && <span className="quiet"> {t('paper.licence')}</span>}</li>)}</ul>
        </section>
      )}
    </>
  );
}

function Towns({ page }: { readonly page: StartPage }) {
  const { t, language } = useText();
  return (
    <div className={page.missingTown ? 'ask-field ask-wrong' : 'ask-field'}>
      <label htmlFor="town">{t('apply.start.town')}</label>
      <p className="hint" id="town-hint">{t('apply.start.town.hint')}</p>
      {page.missingTown && <p className="field-fault" id="town-fault">{t('apply.start.town.missing')}</p>}
      <select id="town" name="town" defaultValue={page.town} aria-describedby="town-hint" {...(page.missingTown ? { 'aria-invalid': true as const } : {})}>
        <option value="">{t('ask.choose')}</option>
        {page.towns.map(town => <option key={town.code} value={town.code} lang={langOf(language, town)}>{plainName(language, town)}</option>)}
      </select>
    </div>
  );
}

/** 告知: who uses what is typed, for what, for how long (个人信息保护法17). */
function Told() {
  const { t } = useText();
  return (
    <section className="told" aria-labelledby="told">
      <h2 id="told">{t('apply.told')}</h2>
      <ul>
        <li>{t('apply.told.use')}</li>
        <li>{t('apply.told.who')}</li>
        <li>{t('apply.told.draft')}</li>
        <li>{t('apply.told.rights')}</li>
      </ul>
    </section>
  );
}

function Closed({ page }: { readonly page: StartPage }) {
  const { t } = useText();
  const href = useHref();
  if (!page.closed) return null;
  return (
    <>
      <Notice tone="warn" title={t(`apply.closed.${page.closed}`)}><p>{t('apply.closed.instead')}</p></Notice>
      <p className="actions">
        <a className="button" href={href('/book', { item: page.item.code })}>{t('guide.book')}</a>
        <a className="button button-plain" href={href('/help', { item: page.item.code })}>{t('guide.ask-help')}</a>
      </p>
      <p><HelpPhone /></p>
    </>
  );
}
