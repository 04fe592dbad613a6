import { legalDateOf } from '@yichuang/domain';
import type { CaseView } from '@yichuang/projections';
import type { CaseDocument, DocumentKind } from '../../web-port-documents.ts';
import { dayWords, fact, headFacts, lawOf, lastAct, limitFacts, paperPoints, remediesOf, same, words } from './parts.ts';

/** The part of a document that differs from kind to kind. */
type Body = Pick<CaseDocument, 'title' | 'on' | 'facts' | 'paragraphs' | 'list' | 'basis' | 'remedies'> & { readonly ruleId?: string | null; readonly inNameOf?: CaseView['department'] };
interface Given {
  readonly view: CaseView;
  /** The item is a licence: the law speaks of it, and is not only followed. */
  readonly licence: boolean;
  /** The government to which one may turn for reconsideration. */
  readonly government: ReturnType<typeof words>;
}

function receipt({ view, licence }: Given): Body {
  return {
    title: words('收件回执', 'Receipt of papers'), on: view.receivedOn, facts: [...headFacts(view), ...limitFacts(view, ['notice'])],
    paragraphs: [
      words('您提交的申请和下列材料已经收到。', 'Your application and the papers below have been received.'),
      words('我们会在上述告知期限内告诉您是否受理，或者一次告知需要补正的全部内容；逾期不告知的，自收件之日起视为受理。', 'Within the limit above you will be told whether it is accepted, or everything that needs correcting at once; without a word by then, it counts as accepted from the day of receipt.'),
      words('本回执不是受理通知。', 'This receipt is not a notice of acceptance.'),
    ],
    list: { title: words('收到的材料', 'Papers received'), points: paperPoints(view) }, basis: [lawOf('第三十二条', licence)], remedies: [],
  };
}

const GAP = { missing: words('缺少', 'missing'), invalid: words('不符合要求', 'not as required'), field: words('填写有误', 'not filled in rightly') };

function correctionNotice({ view, licence }: Given): Body | null {
  const notice = view.notices.at(-1);
  if (!notice) return null;
  const due = dayWords(notice.due);
  return {
    title: words('补正材料一次性告知书', 'Notice of everything to be corrected'), on: notice.issuedOn, facts: [...headFacts(view), fact('补正期限', 'To be corrected by', due)],
    paragraphs: [
      words('经审查，您的申请需要补正下列内容。以下是需要补正的全部内容，一次告知。', 'Your application needs the corrections below. This is everything that is needed, told at once.'),
      words(`请在${due.zh}前补齐。按要求补正后即予受理；到期没有补正的，本次申请终止，您可以重新申请。`, `Please send them by ${due.en}. Once corrected it is accepted; if nothing comes by then this application ends, and you may apply again.`),
    ],
    list: { title: words('需要补正的内容', 'To be corrected'), points: notice.gaps.map(({ name, kind, reason }) => ({ name, note: words(reason === '' ? GAP[kind].zh : `${GAP[kind].zh}：${reason}`, reason === '' ? GAP[kind].en : `${GAP[kind].en}: ${reason}`) })) },
    basis: [lawOf('第三十二条第一款第（四）项', licence)], remedies: [],
  };
}

function acceptanceNotice({ view, licence }: Given): Body | null {
  if (view.acceptedOn === null) return null;
  const deemed = lastAct(view, 'ApplicationDeemedAccepted');
  const [day, waiting] = [dayWords(view.acceptedOn), view.papers.filter(({ state }) => state === 'deferred')];
  return {
    title: words('受理通知书', 'Notice of acceptance'), on: deemed ? legalDateOf(deemed.at) : view.acceptedOn, facts: [...headFacts(view), fact('受理日期', 'Accepted on', day), ...limitFacts(view, ['promised', 'statutory'])],
    paragraphs: [
      deemed
        ? words(`收件后5个工作日内没有告知您需要补正的内容，您的申请自收件之日（${day.zh}）起视为受理。`, `You were not told within 5 working days that anything needs correcting: your application counts as accepted from the day of receipt, ${day.en}.`)
        : words('经审查，您的申请符合受理条件，决定予以受理。', 'Your application meets the conditions and is accepted.'),
      ...(waiting.length > 0 ? [words('容缺受理的材料没有补齐之前，不作出准予的决定；到期没有补齐的，本次申请终止。', 'Nothing is granted while a paper that may follow is missing; if it does not come by its day, this application ends.')] : []),
    ],
    list: waiting.length > 0 ? { title: words('容缺后补的材料', 'Papers to follow'), points: paperPoints({ ...view, papers: waiting }) } : null,
    basis: [lawOf('第三十二条第一款第（五）项', licence)], remedies: [],
  };
}

const CAUSE: Readonly<Record<string, ReturnType<typeof words>>> = {
  no_approval_needed: words('这件事依法不需要审批', 'no approval is needed for this'), not_our_power: words('不属于本机关职权范围', 'it is not within the power of this organ'),
  not_corrected: words('没有按要求补正', 'it was not corrected as asked'), not_eligible: words('不符合受理条件', 'it does not meet the conditions'),
};

const causeWords = (cause: ReturnType<typeof words> | undefined): ReturnType<typeof words> =>
  (cause ? words(`经审查，您的申请因${cause.zh}，决定不予受理。`, `Your application is not accepted: ${cause.en}.`) : words('经审查，您的申请决定不予受理。', 'Your application is not accepted.'));

function nonAcceptanceNotice({ view, licence, government }: Given): Body | null {
  const act = lastAct(view, 'ApplicationNotAccepted');
  if (!act) return null;
  const { cause, reason = '', goTo, on = legalDateOf(act.at) } = act;
  return {
    title: words('不予受理通知书', 'Notice of non-acceptance'), on, facts: headFacts(view),
    paragraphs: [
      causeWords(CAUSE[cause ?? '']), words(`理由：${reason}`, `Reason: ${reason}`),
      ...(goTo ? [words(`请到${goTo}办理。`, `Please turn to: ${goTo}.`)] : []),
    ],
    list: null, basis: [lawOf('第三十二条', licence)], remedies: remediesOf(government),
  };
}

/** 联办延长期限告知书: the reason, told to the applicant of each leg (行政许可法42). */
function extensionNotice({ view, licence, government }: Given): Body | null {
  const { joint } = view;
  if (!joint?.extension) return null;
  const { days, reason, document, before, due, on } = joint.extension;
  const last = dayWords(due);
  return {
    title: words('联办延长期限告知书', 'Notice of extension of joint handling'), on,
    facts: [
      ...headFacts(view), fact('联办编号', 'Joint number', same(joint.number)), fact('批准机关', 'Approved by', words(`${government.zh}负责人`, `the head of ${government.en}`)), fact('批准文号', 'Number of the approval', same(document)),
      fact('原办结期限', 'Due before', dayWords(before)), fact('延长', 'Extended by', words(`${days}个工作日`, `${days} working days`)), fact('延长后办结期限', 'Due now', last),
    ],
    paragraphs: [
      words(`您申请的几件事由几个部门一起办理，在原期限内不能全部办结。经${government.zh}负责人批准，办理期限延长${days}个工作日，最晚到${last.zh}办结。`, `What you applied for is handled by several bodies together and cannot all be completed in time. With the approval of the head of ${government.en}, the limit was extended by ${days} working days, until ${last.en}.`),
      words(`延长的理由：${reason}`, `Reason for the extension: ${reason}`),
      words('期限只延长这一次。每件事自己的办理期限不变，先办好的先告诉您。', 'It is extended only this once. The limit of each item by itself stays as it is, and what is ready first is told first.'),
    ],
    list: null, basis: [lawOf('第二十六条第二款', licence), lawOf('第四十二条第二款', licence)], remedies: [],
  };
}

const DECIDED = {
  granted: { title: ['准予', 'granted'], text: words('您的申请符合法定条件，决定予以准予。', 'Your application meets the conditions of the law and is granted.'), article: '第三十八条第一款' },
  refused: { title: ['不予', 'refused'], text: words('您的申请不符合法定条件，决定不予批准。', 'Your application does not meet the conditions of the law and is refused.'), article: '第三十八条第二款' },
} as const;

/** Facts of a decision beside those of every document. */
function decisionFacts(view: CaseView, amount: string | null): Body['facts'] {
  const accepted = view.acceptedOn === null ? [] : [fact('受理日期', 'Accepted on', dayWords(view.acceptedOn))];
  return [...headFacts(view), ...accepted, ...(amount === null ? [] : [fact('核定金额', 'Amount', words(`${amount}元`, `CNY ${amount}`))])];
}

function decision({ view, licence, government }: Given): Body | null {
  if (view.decision === null) return null;
  const { outcome, on, inNameOf, reason, rule, basis, amount } = view.decision;
  const { title: [zh, en], text, article } = DECIDED[outcome];
  const kind = licence ? words('行政许可', 'licence') : words('', 'application');
  const granted = outcome === 'granted';
  return {
    title: words(`${zh}${kind.zh}决定书`, `Decision: ${kind.en} ${en}`), on, inNameOf, ruleId: rule, facts: [...decisionFacts(view, amount), ...(granted ? limitFacts(view, ['delivery']) : [])],
    paragraphs: [text, words(`理由：${reason}`, `Reason: ${reason}`)], list: null, basis: [...basis, lawOf(article, licence)], remedies: remediesOf(government),
  };
}

function result({ view, licence }: Given): Body | null {
  if (view.result === null) return null;
  const { document, issuedOn, validUntil, deliveredOn } = view.result;
  return {
    title: words('办理结果领取单', 'Slip for the result'), on: issuedOn,
    facts: [...headFacts(view), fact('结果文书', 'Result', same(document)), ...(validUntil === null ? [] : [fact('有效期至', 'Valid until', dayWords(validUntil))]), ...(deliveredOn === null ? limitFacts(view, ['delivery']) : [fact('送达日期', 'Delivered on', dayWords(deliveredOn))])],
    paragraphs: [words('您申请的事项已经办结，请凭本单和身份证件领取结果；已选择邮寄或电子送达的，不需要到窗口。', 'Your application has been completed. Bring this slip and your identity card for the result; by post or electronically, no visit is needed.')],
    list: null, basis: [lawOf('第四十四条', licence)], remedies: [],
  };
}

/** What each kind says of a case; null while there is nothing to say. */
export const BODIES: Readonly<Record<DocumentKind, (given: Given) => Body | null>> = {
  receipt, 'correction-notice': correctionNotice, 'acceptance-notice': acceptanceNotice, 'non-acceptance-notice': nonAcceptanceNotice, 'extension-notice': extensionNotice, decision, result,
};
