import type { JointMatterView } from '@yichuang/projections';
import type { JointForm } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { Downloads } from '../../public/downloads.tsx';
import { answerProblem } from '../../public/problem-page.tsx';
import { useHref, type PageAnswer, type Visit } from '../../public/page.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Code, Day, IllustrativeBadge, Name, plainName, Words } from '../../shared/words.tsx';

/** 联审联办事项清单: what people may apply for at once. @req #37 */
export async function answerJointMatters({ context, text }: Visit): Promise<PageAnswer> {
  return { status: 200, title: text.t('joint.open.title'), description: text.t('joint.open.lead'), body: <Matters matters={await context.query.jointMatters()} /> };
}

/** One matter: its items in order, its days, the papers of the one form, and who does which part. @req #37 #38 */
export async function answerJointMatter(visit: Visit): Promise<PageAnswer> {
  const { context, text, params } = visit;
  const found = await context.query.jointMatter(params['code'] ?? '');
  if (!found) return answerProblem(visit);
  return { status: 200, title: plainName(text.language, found.matter.name), description: text.t('joint.open.lead'), body: <Matter matter={found.matter} form={found.form} /> };
}

function Matters({ matters }: { readonly matters: readonly JointMatterView[] }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap">
      <h1>{t('joint.open.title')}</h1>
      <p className="lead">{t('joint.open.lead')}</p>
      <Downloads of="/open/joint" />
      {matters.length === 0 ? <p>{t('joint.open.none')}</p> : (
        <ul className="item-list">
          {matters.map(({ code, name, legs, total, parts, illustrative }) => (
            <li key={code}>
              <h2><a className="line-link" href={href(`/open/joint/${code}`)}><Name of={name} /></a>{illustrative && <> <IllustrativeBadge /></>}</h2>
              <p>{t('joint.open.items', { count: legs.length })} · {t('joint.working-days', { days: total })}</p>
              <p className="quiet">{t('joint.role.lead')} {parts.filter(({ role }) => role === 'lead').map(({ unit }) => <Name key={unit.code} of={unit} />)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Matter({ matter, form }: { readonly matter: JointMatterView; readonly form: JointForm }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap">
      <p><a className="line-link" href={href('/open/joint')}>← {t('joint.open.title')}</a></p>
      <h1><Name of={matter.name} />{matter.illustrative && <> <IllustrativeBadge /></>}</h1>
      <FactList
        facts={[
          { label: t('joint.days'), value: <>{t('joint.working-days', { days: matter.total })} <span className="quiet">{t(matter.days === null ? 'joint.days.longest' : 'joint.days.published')}</span></> },
          { label: t('joint.from'), value: <Day of={matter.from} /> },
          { label: t('joint.way'), value: <Words>{matter.way}</Words> },
          { label: t('joint.where'), value: t('joint.where.any') },
        ]}
      />
      <h2>{t('joint.items')}</h2>
      <ol>{matter.legs.map(leg => <li key={leg.item}><a className="line-link" href={href(`/items/${leg.item}`)}><Name of={leg.itemName} /></a><p>{t('joint.working-days', { days: leg.days })}</p><After of={leg.after} matter={matter} /></li>)}</ol>
      <Papers matter={matter} form={form} />
      <h2>{t('joint.parts')}</h2>
      <FactList facts={matter.parts.map(({ role, unit, duty }) => ({ label: t(`joint.role.${role}`), value: <><strong><Name of={unit} /></strong><br /><Words>{duty}</Words></> }))} />
    </div>
  );
}

function After({ of, matter }: { readonly of: readonly string[]; readonly matter: JointMatterView }) {
  const { t, language } = useText();
  if (of.length === 0) return null;
  const names = matter.legs.filter(({ item }) => of.includes(item)).map(({ itemName }) => plainName(language, itemName));
  return <p className="quiet">{t('joint.after', { items: names.join(language === 'zh' ? '、' : ', ') })}</p>;
}

function Papers({ matter, form }: { readonly matter: JointMatterView; readonly form: JointForm }) {
  const { t } = useText();
  if (form.papers.length === 0) return null;
  return (
    <>
      <h2>{t('joint.papers')} <span className="count">{form.papers.length}</span></h2>
      <p>{t('joint.papers.once')}</p>
      <ul>
        {form.papers.map(({ name, serves }) => <li key={name.zh}><Name of={name} />{serves.length > 1 && <span className="quiet"> · {t('joint.papers.serves', { count: serves.length, of: matter.legs.length })}</span>}</li>)}
      </ul>
      <p className="quiet"><Code of={matter.code} /></p>
    </>
  );
}
