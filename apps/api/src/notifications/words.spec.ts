import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '@yichuang/projections';
import { dayInWords } from './days.ts';
import { messageWords, noticeWords } from './words.ts';

const PARAMS = { on: '2024-02-02', due: '2024-02-05', before: '2024-02-01', count: 2, days: 10, procedure: 'expert_review', clock: 'promised', cause: 'not_eligible', material: 'income' };
const KINDS: readonly NoticeKind[] = [
  'received', 'correction', 'further_papers', 'breached', 'accepted', 'deemed_accepted', 'not_accepted', 'abandoned', 'deferred_reminder', 'deferred_lapsed', 'suspended', 'resumed', 'extended', 'joint_extended', 'due_changed', 'overdue', 'granted', 'refused', 'renewed', 'issued', 'terminated', 'revoked',
];

describe('a notice', () => {
  it.each(KINDS)('%s says in both languages what happened, with every value in words', kind => {
    const { title, text } = noticeWords({ kind, params: PARAMS });
    for (const zh of [title.zh, text.zh]) expect(zh).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u);
    for (const en of [title.en, text.en]) expect(en).toMatch(/^[A-Z0-9][^{}\p{Script=Han}]*$/u);
    expect(`${title.zh}${text.zh}`).not.toMatch(/undefined|系统异常|\d{4}-\d{2}-\d{2}/);
  });

  it('tells the day with its weekday', () => {
    expect(noticeWords({ kind: 'correction', params: PARAMS })).toEqual({
      title: { zh: '请补正2处', en: 'Please correct 2 points' },
      text: { zh: '需要补正的内容已一次列全，请在2024年2月5日（周一）前补齐。', en: 'All that is needed is listed at once. Please send it by Monday 5 February 2024.' },
    });
    expect(dayInWords('2024-02-29', 'zh')).toBe('2024年2月29日（周四）');
  });
});

describe('a message outside the service', () => {
  it('bears the number and what to do; a text message is Chinese and short', () => {
    const place = { number: 'HT2024-000007', origin: 'https://window.example' };
    expect(messageWords({ kind: 'correction', params: PARAMS }, { ...place, channel: 'sms' })).toEqual({ subject: '', text: '【一窗】办件HT2024-000007：请补正2处。需要补正的内容已一次列全，请在2024年2月5日（周一）前补齐。详情：https://window.example/track' });
    const mail = messageWords({ kind: 'granted', params: PARAMS }, { ...place, origin: null, channel: 'mail' });
    expect(mail.subject).toBe('办件HT2024-000007：已准予');
    expect(mail.text).toContain('Case HT2024-000007: Granted.');
    for (const kind of KINDS) expect(messageWords({ kind, params: PARAMS }, { ...place, channel: 'sms' }).text.length).toBeLessThanOrEqual(160);
  });
});
