import type { JointLaneView, JointView } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText, type Text } from '../../i18n/text.tsx';
import { Day, Name, plainName, Words } from '../../shared/words.tsx';
import { statusWord } from '../../case/staff/words/case-words.ts';
import { LegStatus, Limit } from './words.tsx';

const TONES = { waiting: 'badge', running: 'badge', done: 'badge badge-good', late: 'badge badge-bad' } as const;

/** 五道: lead, implementation, acceptance, review, supervision; each with its own limit and state, and what is its duty. @req #38 #39 */
export function Lanes({ lanes }: Pick<JointView, 'lanes'>) {
  const { t } = useText();
  return (
    <>
      <h2 id="lanes">{t('joint.lanes')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="lanes" tabIndex={0}>
        <table className="rows">
          <thead><tr><th scope="col">{t('joint.part')}</th><th scope="col">{t('joint.unit')}</th><th scope="col">{t('joint.state')}</th><th scope="col">{t('joint.due')}</th><th scope="col">{t('joint.duty')}</th></tr></thead>
          <tbody>{lanes.map(lane => <Lane key={lane.role} lane={lane} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function Lane({ lane }: { readonly lane: JointLaneView }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">{t(`joint.role.${lane.role}`)}</th>
      <td><Name of={lane.unit} /></td>
      <td><span className={TONES[lane.state]}>{lane.state === 'late' && '■ '}{t(`joint.lane.${lane.state}`)}</span> <meter className="lane-meter" min={0} max={lane.of} value={lane.done} aria-label={t('joint.done-of', { done: lane.done, of: lane.of })} /> <span className="digits">{lane.done}/{lane.of}</span></td>
      <td><Day of={lane.due} /></td>
      <td><Words>{lane.duty}</Words></td>
    </tr>
  );
}

/** Each leg is an ordinary case: its limit, where it stands, and the way to it. @req #39 */
export function Legs({ of }: { readonly of: JointView }) {
  const text = useText();
  const { t } = text;
  return (
    <section aria-labelledby="legs">
      <h2 id="legs">{t('joint.legs')} <span className="count">{of.ended}/{of.legs.length}</span></h2>
      <div className="table-scroll" role="region" aria-label={t('joint.legs')} tabIndex={0}>
        <table className="rows">
          <thead><tr><th scope="col">{t('joint.item')}</th><th scope="col">{t('joint.unit')}</th><th scope="col">{t('joint.state')}</th><th scope="col">{t('joint.due')}</th><th scope="col">{t('joint.case')}</th></tr></thead>
          <tbody>
            {of.legs.map(leg => (
              <tr key={leg.item}>
                <th scope="row"><Name of={leg.itemName} /></th>
                <td><Name of={leg.department} /></td>
                <td><LegStatus of={leg} />{leg.status === 'waiting' && <span className="quiet"> {waitsFor(leg.after, of, text)}</span>}{leg.refusal && <> <a href={`/docs/problems/${leg.refusal}`}>{t('joint.why')}</a></>}</td>
                <td><Limit {...leg} /></td>
                <td>{leg.case ? <><Link className="digits" to={`/work/cases/${leg.case}`}>{leg.caseNumber}</Link>{leg.caseStatus && <span className="quiet"> {statusWord(text, leg.caseStatus)}</span>}</> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function waitsFor(after: readonly string[], { legs }: JointView, { t, language }: Text): string {
  const names = legs.filter(({ item, outcome }) => after.includes(item) && outcome === null).map(({ itemName }) => plainName(language, itemName));
  return t('joint.after', { items: names.join(language === 'zh' ? '、' : ', ') });
}
