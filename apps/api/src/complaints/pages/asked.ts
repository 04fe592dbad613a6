import { read, type Asking, type Read, type Sent } from '../../case/pages/wizard/reading.ts';
import type { ComplaintTopic } from '../../web-port-citizen.ts';
import type { Named } from '../../web-port-form.ts';

const NOTHING = { hint: null, options: [], min: null, max: null, maxLength: null } as const;
const named = (all: readonly Named[]): Asking['options'] => all.map(({ code, zh, en }) => ({ key: code, label: { zh, en } }));

export const UNIT = 'c.unit';
export const ITEM = 'c.item';
export const REFUSED = 'c.refused';
export const WORDS = 'c.words';
export const PERSON = 'c.person';
export const PHONE = 'c.phone';
export const NAMED = 'c.named';

const LABELS: Readonly<Record<ComplaintTopic, Asking['label']>> = {
  'complaint': { zh: '发生了什么？', en: 'What happened?' },
  'could-not-get-it-done': { zh: '您是怎么办的？', en: 'What did you do?' },
  'suggestion': { zh: '您的建议', en: 'Your suggestion' },
};

/** What cannot be got done is told with the item and with what was said at the window. */
const stuck = (items: readonly Named[]): readonly Asking[] => [
  { ...NOTHING, type: 'choice', required: true, name: ITEM, label: { zh: '哪件事没办成？', en: 'What could you not get done?' }, options: named(items) },
  { ...NOTHING, type: 'paragraph', required: true, maxLength: 1000, name: REFUSED, label: { zh: '窗口是怎么答复的？', en: 'What were you told?' } },
];

/** Whoever is signed in may still keep their name to themselves. */
const WHO: Asking = {
  ...NOTHING, type: 'choice', required: true, name: NAMED, label: { zh: '是否署名？', en: 'With your name?' },
  options: [{ key: 'no', label: { zh: '匿名', en: 'Without my name' } }, { key: 'yes', label: { zh: '署名', en: 'With my name' } }],
};

/** Whether it is settled, as whoever complained sees it. */
export const SETTLED: Asking = { ...NOTHING, type: 'choice', required: true, name: 's.settled', label: { zh: '问题解决了吗？', en: 'Is it settled?' }, options: [{ key: 'yes', label: { zh: '已解决', en: 'Yes, it is settled' } }, { key: 'no', label: { zh: '未解决', en: 'No, it is not' } }] };
export const WHY_NOT: Asking = { ...NOTHING, type: 'paragraph', required: false, maxLength: 1000, name: 's.why', label: { zh: '具体情况', en: 'In your own words' }, hint: { zh: '选择“未解决”的，请写明还有什么没有解决', en: 'If it is not settled, say what is still wrong' } };

const SHORTEST = 2;
/** Words of one letter say nothing. */
export function readWords(asking: Asking, fields: Sent): Read {
  const answer = read(asking, fields);
  const isShort = 'value' in answer && typeof answer.value === 'string' && asking.type === 'paragraph' && answer.value.length < SHORTEST;
  return isShort ? { fault: { code: 'too-short', limit: SHORTEST } } : answer;
}

export interface Offered {
  readonly units: readonly Named[];
  readonly items: readonly Named[];
  readonly signedIn: boolean;
}

/** What is asked of whoever complains, in the order of the page. */
export function askingsFor(topic: ComplaintTopic, { units, items, signedIn }: Offered): readonly Asking[] {
  return [
    { ...NOTHING, type: 'choice', required: true, name: UNIT, label: { zh: '哪个单位？', en: 'Which office?' }, options: named(units) },
    ...(topic === 'could-not-get-it-done' ? stuck(items) : []),
    { ...NOTHING, type: 'paragraph', required: true, maxLength: 1500, name: WORDS, label: LABELS[topic] },
    ...(topic === 'complaint' ? [{ ...NOTHING, type: 'text', required: false, maxLength: 100, name: PERSON, label: { zh: '涉及的工作人员', en: 'Member of staff concerned' }, hint: { zh: '姓名、工号或窗口号，知道多少写多少', en: 'A name, a staff number or a counter: whatever you know' } } satisfies Asking] : []),
    { ...NOTHING, type: 'phone', required: false, name: PHONE, label: { zh: '联系电话', en: 'Telephone' }, hint: { zh: '留下电话的，答复后会回访', en: 'If you leave one, you are called after the answer' } },
    ...(signedIn ? [WHO] : []),
  ];
}
