import type { ClockView } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { createText } from '../../../i18n/text.tsx';
import { messages } from '../../../i18n/zh/messages.ts';
import { clockLead, clockReasons } from './clock-words.ts';

const { text } = createText('zh', messages);
const entry = { article: '《行政许可法》第四十二条', actor: 'officer', amount: 10, unit: 'working_day', procedure: null, ends: null, dueAfter: null, days: 0 } as const;
const clock: ClockView = { clock: 'promised', amount: 10, unit: 'working_day', from: '2024-02-28', due: '2024-03-14', provisional: false, pausedDays: 0, extendedDays: 0, remainingDays: 4, stoppedOn: null, state: 'running', basis: null, daysOff: [], makeUpDays: [], entries: [{ ...entry, cause: 'accepted', on: '2024-02-28' }] };

describe('the words of a limit', () => {
  it('say by when and how long that is', () => {
    expect(clockLead(text, clock)).toBe('应于2024年3月14日前办结，还剩4个工作日。');
  });

  it('say why, with the article: a review by experts stopped the clock for three days', () => {
    const paused: ClockView = { ...clock, pausedDays: 3, entries: [...clock.entries, { ...entry, cause: 'suspended', on: '2024-03-04', article: '《行政许可法》第四十五条', procedure: 'expert_review' }, { ...entry, cause: 'resumed', on: '2024-03-07', article: '《行政许可法》第四十五条', procedure: 'expert_review' }] };
    expect(clockReasons(text, paused).map(({ words }) => words)).toEqual(['2024年2月28日受理', '2024年3月4日起专家评审，暂停计时', '2024年3月7日专家评审结束，恢复计时', '自2024年2月28日起算10个工作日', '共暂停3个工作日，不计入时限']);
    expect(clockReasons(text, paused).at(-1)?.article).toBe('《行政许可法》第四十五条');
  });

  it('say which holidays lie on the way', () => {
    expect(clockReasons(text, { ...clock, daysOff: ['2024-02-12', '2024-02-13'], makeUpDays: ['2024-02-18'] }).at(-1)?.words).toBe('其间放假2天、调休上班1天');
  });

  it('say that a limit has passed, that it stands still, that it has not begun, that it is over', () => {
    expect(clockLead(text, { ...clock, state: 'passed', remainingDays: -2 })).toBe('应于2024年3月14日前办结，已超期2个工作日。');
    expect(clockLead(text, { ...clock, state: 'paused' })).toContain('暂停计时');
    expect(clockLead(text, { ...clock, state: 'not_begun', due: null, from: null })).toContain('还没有开始计时');
    expect(clockLead(text, { ...clock, state: 'stopped', stoppedOn: '2024-03-10' })).toContain('2024年3月10日');
  });

  it('never count nought working days: what is done on the spot is said as such', () => {
    expect(clockLead(text, { ...clock, amount: 0 })).not.toMatch(/0个工作日/);
  });
});
