import type { ItemGuide } from '@yichuang/projections';
import { useText, type Text } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { Name, Notice } from '../../shared/words.tsx';

/** What a reader must know before anything else: the item is paused, recalled, merged, split or not yet in force. */
export function GuideState({ guide }: { readonly guide: ItemGuide }) {
  const text = useText();
  switch (guide.state) {
    case 'in_force':
      return <Notice tone="good" title={inForce(text, guide)} />;
    case 'suspended':
      return <Notice tone="warn" title={suspended(text, guide.item.suspendedUntil)}><CallFirst /></Notice>;
    case 'not_yet':
      return <Notice tone="info" title={notYet(text, guide.since)} />;
    case 'withdrawn':
    case 'merged':
    case 'split':
      return <Ended guide={guide} state={guide.state} />;
  }
}

function inForce({ t, day }: Text, { version, since }: ItemGuide): string {
  return version && since ? t('guide.in-force', { version, day: day(since) }) : t('guide.in-force.short');
}

function suspended({ t, day }: Text, until: string | null): string {
  return until ? t('guide.suspended-until', { day: day(until) }) : t('guide.suspended');
}

function notYet({ t, day }: Text, since: string | null): string {
  return since ? t('guide.not-yet', { day: day(since) }) : t('guide.not-yet.short');
}

function Ended({ guide, state }: { readonly guide: ItemGuide; readonly state: 'withdrawn' | 'merged' | 'split' }) {
  const { t } = useText();
  const href = useHref();
  return (
    <Notice tone="warn" title={t(`guide.${state}`)}>
      {guide.handledBy && <p>{t('guide.handled-by')} <strong><Name of={guide.handledBy} /></strong></p>}
      {guide.successors.length > 0 && (
        <>
          <p>{t('guide.successors')}</p>
          <ul>{guide.successors.map(next => <li key={next.code}><a href={href(`/items/${next.code}`)}><Name of={{ zh: next.name, en: next.nameEn }} /></a> <span className="digits">{next.code}</span></li>)}</ul>
        </>
      )}
      <CallFirst />
    </Notice>
  );
}

function CallFirst() {
  return <p>{useText().t('guide.call')} <HelpPhone /></p>;
}
