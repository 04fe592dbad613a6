import type { ItemGuide } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref, usePage } from '../../public/page.tsx';
import { answerName } from './rules/answers.ts';

interface GuideWaysProps {
  readonly guide: ItemGuide;
  /** Answers given on this page: they need not be given again. */
  readonly answers: Readonly<Record<string, string>>;
}

/** 开始申请, 预约, 请人帮办: what can be done now. A page of the past offers nothing. @req #68 */
export function GuideWays({ guide, answers }: GuideWaysProps) {
  const { t } = useText();
  const href = useHref();
  const { moment } = usePage();
  if (guide.state !== 'in_force' || moment.travelling) return null;
  const given = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [answerName(key), answer]));
  const { code } = guide;
  return (
    <nav className="guide-ways no-print" aria-label={t('guide.ways')}>
      <ul className="actions plain-list">
        {guide.rules && <li><a className="button button-big" href={href('/apply', { item: code, on: undefined, ...given })}>{t('guide.start')}</a></li>}
        <li><a className="button button-plain" href={href('/book', { item: code, on: undefined })}>{t('guide.book')}</a></li>
        <li><a className="button button-plain" href={href('/help', { item: code, on: undefined })}>{t('guide.ask-help')}</a></li>
      </ul>
    </nav>
  );
}
