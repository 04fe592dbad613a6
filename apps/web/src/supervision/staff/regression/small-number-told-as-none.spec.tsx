import type { Counts, FigureName } from '@yichuang/projections';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createText, TextProvider } from '../../../i18n/text.tsx';
import { messages as en } from '../../../i18n/en/messages.ts';
import { messages as zh } from '../../../i18n/zh/messages.ts';
import { Share, shareOf } from '../count.tsx';
import { isFigure } from '../reads.ts';
import { Trend } from '../six.tsx';
import { UnknownFigure } from '../watch-page.tsx';

const shown = (language: 'zh' | 'en', page: React.ReactNode): string => renderToStaticMarkup(<TextProvider value={createText(language, language === 'zh' ? zh : en)}>{page}</TextProvider>);
const counts = (of: Partial<Record<FigureName, number | null>>): Counts => of as Counts;
const MONTHS = ['2023-01', '2023-02', '2023-03', '2023-04'];
const TREND = <Trend months={MONTHS} values={[12, 'small', 0, null]} label="watch.trend" />;

// @req #47
describe('a number from one to four that whoever asks may not see', () => {
  it('is told as small in the trend, as everywhere else, and has no place on the line', () => {
    expect(shown('zh', TREND)).toContain('12、1至4、0、无');
    expect(shown('en', TREND)).toContain('12, 1 to 4, 0, none');
    expect(/points="([^"]*)"/.exec(shown('zh', TREND))?.[1]?.split(' ')).toHaveLength(2);
  });
  it('leaves a share untold too, and is not the same as nothing to divide', () => {
    expect([shareOf(counts({ onTime: null, decided: 9 }), 'onTime', 'decided'), shareOf(counts({ onTime: 0, decided: null }), 'onTime', 'decided'), shareOf(counts({ onTime: 0, decided: 0 }), 'onTime', 'decided'), shareOf(counts({ onTime: 9, decided: 10 }), 'onTime', 'decided')]).toEqual(['small', 'small', null, 90]);
    expect([shown('zh', <Share counts={counts({ onTime: null, decided: 9 })} part="onTime" whole="decided" />), shown('zh', <Share counts={counts({ onTime: 0, decided: 0 })} part="onTime" whole="decided" />)]).toEqual([expect.stringContaining('数量太少'), expect.stringContaining('暂无')]);
  });
});

describe('an address that asks for a number that there is not', () => {
  it('is answered in words, and never with the name of a message', () => {
    expect([isFigure('late'), isFigure('nonsense'), isFigure('constructor'), isFigure('')]).toEqual([true, false, false, false]);
    expect(shown('zh', <UnknownFigure name="nonsense" />)).toContain('没有名称为“nonsense”的数字');
    expect(shown('en', <UnknownFigure name={'x'.repeat(500)} />)).not.toContain('x'.repeat(41));
  });
});
