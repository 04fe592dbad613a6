import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { FactList } from '../shared/facts.tsx';
import { Code, IllustrativeBadge, Instant, Notice, type Tone } from '../shared/words.tsx';
import { ItemRow } from '../catalog/item-row.tsx';
import { MomentForm } from '../catalog/open/moment-form.tsx';
import { VersionCard } from '../catalog/open/version-card.tsx';
import { GuideState } from '../catalog/guide/guide-state.tsx';
import { History } from '../catalog/guide/history.tsx';
import { Results } from '../catalog/home/results.tsx';
import { SearchForm } from '../catalog/home/search-form.tsx';
import { kitGuides, kitHistory, kitItem, kitOutcome, kitQuestion, kitVersion } from './kit-examples.ts';
import type { PageAnswer, Visit } from './page.tsx';

/** Every public component in its states, on one page, for the eye and for the checkers. */
export async function answerKit({ text }: Visit): Promise<PageAnswer> {
  return { status: 200, title: text.t('kit.title'), body: <Kit /> };
}

const TONES: readonly Tone[] = ['info', 'good', 'warn', 'bad'];

function Kit() {
  const { t, language } = useText();
  return (
    <div className="wrap">
      <h1>{t('kit.title')}</h1>
      <p className="lead">{t('kit.lead')} <a href={`${language === 'en' ? '/en' : ''}/_kit/staff`}>{t('kit.staff')}</a></p>
      <Section title={t('kit.notices')}>{TONES.map(tone => <Notice key={tone} tone={tone} title={t(`kit.tone.${tone}`)}><p>{t('kit.sentence')}</p></Notice>)}</Section>
      <Section title={t('kit.badges')}><p><IllustrativeBadge /> <span className="badge">{t('version.name', { version: '2023' })}</span> <span className="badge badge-warn">{t('status.suspended')}</span></p></Section>
      <Section title={t('kit.buttons')}><p className="actions"><button type="button" className="button">{t('search.button')}</button> <button type="button" className="button button-plain">{t('guide.print')}</button> <button type="button" className="button" disabled>{t('moment.go')}</button></p></Section>
      <Section title={t('kit.facts')}><FactList facts={[{ label: t('field.code'), value: <Code of={kitItem.code} /> }, { label: t('history.recorded'), value: <Instant of="2023-01-12T02:00:00.000Z" /> }]} /></Section>
      <Section title={t('kit.search')}><SearchForm question={kitQuestion} /></Section>
      <Section title={t('kit.item')}><ol className="item-list"><ItemRow item={kitItem} /><ItemRow item={{ ...kitItem, code: '990111001001', status: 'suspended' }} /></ol></Section>
      <Results question={{ ...kitQuestion, q: t('brand.name') }} outcome={kitOutcome} towns={[]} />
      <VersionCard version={kitVersion} count={kitVersion.count} />
      <Section title={t('kit.states')}>{kitGuides.map(guide => <GuideState key={guide.state} guide={guide} />)}</Section>
      <History lines={kitHistory} />
      <Section title={t('open.moment')}><MomentForm action="/_kit" /></Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section><h2>{title}</h2>{children}</section>;
}
