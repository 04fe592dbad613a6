import type { CounterPage as Page } from '../../../../api/src/web-port.ts';
import { faultsOf } from '../../case/public/faults.ts';
import { Field } from '../../case/public/field.tsx';
import { ErrorSummary, Form } from '../../case/public/form.tsx';
import { useText } from '../../i18n/text.tsx';
import { COUNTER_SECONDS } from '../../kiosk/public/idle.tsx';
import { HelpPhone, SampleBanner } from '../../public/shell.tsx';
import { Name, Notice } from '../../shared/words.tsx';

/** The small screen at a window (评价器): a code, a grade, why for a bad one, thanks; large targets, words and not only stars, no script. @req #10 #54 */
export function CounterPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const Step = STEPS[page.step];
  const seconds = page.step === 'rest' ? null : COUNTER_SECONDS[page.step === 'thanks' ? 'thanks' : 'now'];
  return (
    <>
      <SampleBanner />
      <main id="main" tabIndex={-1} className="wrap narrow apply kiosk counter">
        <Step page={page} />
        {seconds !== null && <p className="quiet">{t('counter.idle', { seconds })}</p>}
        <p className="counter-foot"><OtherLanguage page={page} /> <HelpPhone /></p>
      </main>
    </>
  );
}

const PARTS: Readonly<Record<Page['step'], (page: Page) => string>> = { rest: () => '', grade: () => '/now', why: ({ grade }) => `/now?grade=${grade ?? ''}`, thanks: () => '/thanks' };
/** The same step in the other language: the device has no other way to change it. */
function OtherLanguage({ page }: StepProps) {
  const { language } = useText();
  const at = (language === 'en' ? page.at.replace(/^\/en/, '') : `/en${page.at}`) + PARTS[page.step](page);
  return language === 'en' ? <a href={at} lang="zh-CN" hrefLang="zh-CN" className="button button-plain">中文</a> : <a href={at} lang="en" hrefLang="en" className="button button-plain">English</a>;
}

type StepProps = { readonly page: Page };
const STEPS: Readonly<Record<Page['step'], (props: StepProps) => React.ReactNode>> = { rest: Rest, grade: GradeStep, why: Why, thanks: Thanks };

function Rest({ page }: StepProps) {
  const { t, number } = useText();
  const problem = page.wait === null ? null : { code: 'too-many-requests', title: t('counter.wait', { minutes: number(Math.ceil(page.wait / 60)) }), detail: '' };
  return (
    <>
      <h1><span className="caption"><Name of={page.town} /></span> {t('counter.title')}</h1>
      <ErrorSummary faults={page.wrong ? [{ at: 'code', words: t('counter.wrong') }] : []} problem={problem} />
      <Form action={page.at} form={page.form}>
        <div className={page.wrong ? 'ask-field ask-wrong' : 'ask-field'}>
          <label htmlFor="code">{t('counter.code')}</label>
          <p className="hint" id="code-hint">{t('counter.code.hint')}</p>
          {page.wrong && <p className="field-fault" id="code-fault">{t('counter.wrong')}</p>}
          <input id="code" name="code" type="text" className="counter-code digits" inputMode="numeric" maxLength={7} autoComplete="off" aria-describedby={page.wrong ? 'code-hint code-fault' : 'code-hint'} {...(page.wrong ? { 'aria-invalid': true as const } : {})} />
        </div>
        <p className="actions"><button className="button button-big">{t('counter.go')}</button></p>
      </Form>
      <p className="quiet">{t('counter.free')}</p>
    </>
  );
}

function Head({ page: { about }, title }: StepProps & { readonly title: string }) {
  return <h1>{about && <span className="caption"><Name of={about.unit} />{about.item && <> · <Name of={about.item} /></>}</span>} {title}</h1>;
}

/** To the resting screen, without a word said. */
function Leave({ page: { at } }: StepProps) {
  const { t } = useText();
  return <p><a className="button button-plain" href={at}>{t('counter.leave')}</a></p>;
}

/** A touch is a grade, all five alike so that none is the one meant; the two lowest are asked why before anything is recorded. */
function GradeStep({ page }: StepProps) {
  const { t } = useText();
  return (
    <>
      <Head page={page} title={t('counter.grade')} />
      <ErrorSummary faults={[]} problem={page.form.problem} />
      <Form action={`${page.at}/now`} form={page.form}>
        <ul className="counter-grades">{page.grades.map(({ key, words }) => <li key={key}><button className="button button-plain" name="r.grade" value={key}><Name of={words} /></button></li>)}</ul>
      </Form>
      <p className="quiet">{t('counter.free')}</p>
      <Leave page={page} />
    </>
  );
}

function Why({ page }: StepProps) {
  const text = useText();
  const { t } = text;
  const chosen = page.grades.find(({ key }) => key === page.grade);
  return (
    <>
      <p className="back"><a href={`${page.at}/now`}>{t('review.rate.back')}</a></p>
      <Head page={page} title={t('counter.why')} />
      <ErrorSummary faults={faultsOf(text, page.questions)} problem={page.form.problem} />
      {chosen && <p className="lead"><Name of={chosen.words} /></p>}
      <Form action={`${page.at}/now`} form={page.form} extra={{ 'step': 'why', 'r.grade': page.grade ?? '' }}>
        {page.questions.map(question => <Field key={question.name} question={question} />)}
        <p className="actions"><button className="button button-big">{t('review.rate.send')}</button></p>
      </Form>
      <Leave page={page} />
    </>
  );
}

function Thanks({ page }: StepProps) {
  const { t } = useText();
  return (
    <>
      <h1><span className="caption"><Name of={page.town} /></span> {t('counter.thanks')}</h1>
      <div role="status"><Notice tone="good" title={t('counter.thanks.kept')} /></div>
      <p><a className="button" href={page.at}>{t('counter.next')}</a></p>
    </>
  );
}
