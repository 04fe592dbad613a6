import { describe, expect, it } from 'vitest';
import { numberIn } from './use-open-case.ts';

describe('the number of a case', () => {
  it.each([
    ['HT2024-000123', 'HT2024-000123'], ['ht2024-000123', 'HT2024-000123'], ['ＨＴ２０２４－０００１２３', 'HT2024-000123'], ['HT 2024 000123', 'HT2024-000123'],
    ['https://window.example.gov.cn/track/HT2024-000123', 'HT2024-000123'],
  ])('is found in %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it.each(['', '2024-000123', 'HT24-000123', 'HT2024-123', 'XHT'])('is not in %s', text => {
    expect(numberIn(text)).toBeNull();
  });
});
