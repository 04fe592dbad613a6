import type { ItemGuide } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref, usePage, type PageAnswer, type Visit } from '../../public/page.tsx';
import { answerProblem } from '../../public/problem-page.tsx';
import { Code, Name, OfficialName, plainName } from '../../shared/words.tsx';
import { themeName } from '../kinds.ts';
import { MomentForm } from '../open/moment-form.tsx';
import { GuideFacts } from './guide-facts.tsx';
import { GuideState } from './guide-state.tsx';
import { GuideWays } from './guide-ways.tsx';
import { Handling } from './handling.tsx';
import { History } from './history.tsx';
import { TownList, VillageServices } from './places.tsx';
import { personalRules, type PersonalRules } from './rules/personal.ts';
import { Rules } from './rules/rules.tsx';

/** The guide of one item (screen 2), at the moment of the page. An item that never was is a 404. */
export async function answerGuide(visit: Visit): Promise<PageAnswer> {
  const guide = await visit.context.query.guide(visit.params['code'] ?? '');
  if (!guide) return answerProblem(visit);
  const name = plainName(visit.text.language, guide.item.name);
  const rules = guide.rules && await visit.context.query.rules(guide.code);
  const personal = rules && personalRules(rules, visit.search, visit.context.moment.on);
  return { status: 200, title: name, description: name, body: <Guide guide={guide} personal={personal} /> };
}

/** @param props.personal what the reader's answers make of the rules; null where none are in force */
function Guide({ guide, personal }: { readonly guide: ItemGuide; readonly personal: PersonalRules | null }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap">
      <nav aria-label={t('shell.crumbs')} className="crumbs">
        <ol>
          <li><a href={href('/')}>{t('nav.home')}</a></li>
          <li><a href={href('/', { theme: guide.item.theme })}><Name of={themeName(guide.item.theme)} /></a></li>
        </ol>
      </nav>
      <article className="guide">
        <header>
          <h1><OfficialName of={guide.item.name} /></h1>
          <p className="quiet"><Code of={guide.code} /></p>
        </header>
        <GuideState guide={guide} />
        <GuideWays guide={guide} answers={personal?.answers ?? {}} />
        <div className="guide-columns">
          <div>
            {guide.rules && personal && <Rules code={guide.code} rules={guide.rules} personal={personal} />}
            <GuideFacts guide={guide} />
            <Handling guide={guide} />
            <VillageServices services={guide.villageServices} />
            <TownList guide={guide} />
          </div>
          <div>
            <History lines={guide.history} />
            <When code={guide.code} />
          </div>
        </div>
      </article>
    </div>
  );
}

function When({ code }: { readonly code: string }) {
  const { t } = useText();
  const { request } = usePage();
  return (
    <section className="no-print" aria-labelledby="when">
      <h2 id="when">{t('guide.when')}</h2>
      <MomentForm action={`${request.language === 'en' ? '/en' : ''}/items/${code}`} />
      <p className="actions"><button type="button" className="button button-plain" data-print hidden>{t('guide.print')}</button></p>
    </section>
  );
}
