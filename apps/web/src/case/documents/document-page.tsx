import type { CaseDocument } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import type { PageAnswer, Visit } from '../../public/page.tsx';

type Words = { readonly zh: string; readonly en: string };

/** A document of a case on A4 (screens 3, 7/8; goal 42): the Chinese text counts, the English beside it helps to read it. @req #34 #45 */
export function answerCaseDocument(visit: Visit, document: CaseDocument): Promise<PageAnswer> {
  const title = `${document.title[visit.text.language]} ${document.caseNumber}`;
  return Promise.resolve({ status: 200, title, bare: true, body: <Paper of={document} /> });
}

/** Both texts, one under the other, whatever the language of the page. */
function Both({ of: { zh, en } }: { readonly of: Words }) {
  return <><span lang="zh-CN" className="paper-zh">{zh}</span>{en !== '' && en !== zh && <span lang="en" className="paper-en">{en}</span>}</>;
}

const LABELS = {
  to: { zh: '申请人', en: 'Applicant' }, basis: { zh: '依据', en: 'Basis' }, rule: { zh: '适用规则', en: 'Rules' }, remedies: { zh: '救济途径', en: 'Where to turn' }, seal: { zh: '（盖章）', en: '(seal)' },
  code: { zh: '扫码查进度', en: 'Scan for progress' }, review: { zh: '扫码评价本次服务（自愿）', en: 'Scan to say how it was (voluntary)' }, reviewHow: { zh: '评价网址（凭手机号后四位核对）', en: 'Address of the review (asks for the last four digits of your telephone)' }, erased: { zh: '（已按规定删除）', en: '(erased)' }, sample: { zh: '示例文书，人和事均为虚构，不具有法律效力', en: 'Sample: people and acts are fictional; no legal effect' },
  help: { zh: '咨询电话 12345', en: 'Help 12345' }, translation: { zh: '以中文为准', en: 'The Chinese text is authentic' }, unverified: { zh: '（条文待核）', en: '(text to be verified)' },
} as const;

function Paper({ of }: { readonly of: CaseDocument }) {
  return (
    <main id="main" className="paper" data-kind={of.kind}>
      <PrintButton />
      {of.illustrative && <p className="paper-sample"><Both of={LABELS.sample} /></p>}
      <header className="paper-head">
        <p className="paper-organ"><Both of={of.organ} /></p>
        <h1><Both of={of.title} /></h1>
        <p className="paper-number digits">{of.caseNumber}</p>
      </header>
      <p className="paper-to"><Both of={LABELS.to} />{'：'}<strong lang="zh-CN">{of.to ?? LABELS.erased.zh}</strong></p>
      <Facts of={of} />
      {of.paragraphs.map(paragraph => <p key={paragraph.zh} className="paper-text"><Both of={paragraph} /></p>)}
      <Points of={of} />
      <Basis of={of} />
      <Remedies of={of} />
      <Signature of={of} />
    </main>
  );
}

function PrintButton() {
  const { t } = useText();
  return <p className="no-print"><button type="button" className="button" data-print hidden>{t('guide.print')}</button></p>;
}

function Facts({ of: { facts } }: { readonly of: CaseDocument }) {
  return (
    <table className="paper-facts">
      <tbody>{facts.map(({ label, value }) => <tr key={label.zh}><th scope="row"><Both of={label} /></th><td><Both of={value} /></td></tr>)}</tbody>
    </table>
  );
}

function Points({ of: { list } }: { readonly of: CaseDocument }) {
  if (list === null || list.points.length === 0) return null;
  return (
    <section className="paper-points">
      <h2><Both of={list.title} /></h2>
      <ol>{list.points.map(({ name, note }) => <li key={`${name.zh}${note.zh}`}><Both of={name} /><span className="paper-note"><Both of={note} /></span></li>)}</ol>
    </section>
  );
}

function Basis({ of: { basis, rule } }: { readonly of: CaseDocument }) {
  return (
    <section className="paper-basis">
      <h2><Both of={LABELS.basis} /></h2>
      <ul>
        {basis.map(({ document, article, verified }) => <li key={`${document}${article}`} lang="zh-CN">{document}{article}{!verified && LABELS.unverified.zh}</li>)}
        <li><Both of={LABELS.rule} />{'：'}<span className="digits">{[rule.department, rule.version, rule.id, rule.digest.slice(0, 12)].filter(Boolean).join(' · ')}</span></li>
      </ul>
    </section>
  );
}

function Remedies({ of: { remedies } }: { readonly of: CaseDocument }) {
  if (remedies.length === 0) return null;
  return <section className="paper-remedies"><h2><Both of={LABELS.remedies} /></h2>{remedies.map(each => <p key={each.zh}><Both of={each} /></p>)}</section>;
}

function Code({ of: { address, svg }, label }: { readonly of: CaseDocument['code']; readonly label: Words }) {
  return (
    <div className="paper-code">
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={address} width="110" height="110" />
      <p><Both of={label} /></p>
    </div>
  );
}

function Signature({ of }: { readonly of: CaseDocument }) {
  return (
    <footer className="paper-foot">
      <div className="paper-codes">
        <Code of={of.code} label={LABELS.code} />
        {of.review && <Code of={of.review} label={LABELS.review} />}
      </div>
      <div className="paper-sign">
        <p><Both of={of.organ} /></p>
        <p><Both of={of.window} /></p>
        <p><Both of={of.day} /></p>
        <p><Both of={LABELS.seal} /></p>
      </div>
      {of.review && <p className="paper-review"><Both of={LABELS.reviewHow} />{'：'}<span className="digits">{of.review.address}</span></p>}
      <p className="paper-help"><Both of={LABELS.help} /> <Both of={LABELS.translation} /></p>
    </footer>
  );
}
