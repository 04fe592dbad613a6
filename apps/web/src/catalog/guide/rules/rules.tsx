import type { GuideRules } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../public/page.tsx';
import { Since } from '../../../rulebook/shared/since.tsx';
import { Notice } from '../../../shared/words.tsx';
import { READY } from './answers.ts';
import { Papers } from './papers.tsx';
import type { PersonalRules } from './personal.ts';
import { Questions } from './questions.tsx';
import { GuideTexts, RuleFacts } from './rule-facts.tsx';

interface RulesProps {
  readonly code: string;
  readonly rules: GuideRules;
  readonly personal: PersonalRules;
}

/** What the department's release in force says of an item: limits, fees, questions, papers. A form by GET, so that an answered list has an address. @req #20 #36 */
export function Rules({ code, rules, personal }: RulesProps) {
  const { request } = usePage();
  const search = new URLSearchParams(request.search);
  return (
    <>
      {rules.suspended && <Suspended />}
      <RuleFacts rules={rules} />
      <form method="get" action={`${request.language === 'en' ? '/en' : ''}/items/${code}`}>
        {['asOf', 'on'].map(name => search.get(name) && <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} />)}
        <Questions asked={personal.asked} answers={personal.answers} />
        <Papers materials={rules.materials} commitments={rules.commitments} explained={personal.explained} ready={search.getAll(READY)} />
      </form>
      <GuideTexts guide={rules.guide} />
      <RulesVersion rules={rules} />
    </>
  );
}

function Suspended() {
  return <Notice tone="warn" title={useText().t('rules.suspended')} />;
}

/** Which version of the rules the page shows, and since when. */
function RulesVersion({ rules: { version, from, until, illustrative } }: Pick<RulesProps, 'rules'>) {
  const { t } = useText();
  return (
    <p className="quiet">{t('rules.version', { version })} <Since of={from} /> {t('matrix.in-force')}{until && <> · {t('rules.until')} <Since of={until} /></>} {illustrative && <span className="badge badge-sample">{t('rules.illustrative')}</span>}</p>
  );
}
